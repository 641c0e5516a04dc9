import { expect } from '@open-wc/testing';
import { holdsRestOfPage } from '../../src/controllers/rest-of-page.js';

/** The first element of that name in a page, as HTML's parser makes it. */
function parsed(body: string): Element {
  const page = new DOMParser().parseFromString(`<!doctype html>\n<body>${body}</body>\n`, 'text/html');
  const host = page.querySelector('tool-comparison');
  if (!host) throw new Error('There is no element');
  return host;
}

const LONG = '<p>One.</p> <p>Two.</p> <p>Three.</p> <p>Four.</p>';
const RICH = '<h3>A vs B</h3><p>Why?</p><ul><li>A</li></ul><p><a href="/">More</a></p>';

describe('holdsRestOfPage', () => {
  for (const [what, body] of [
    ['another element of its kind', '<tool-comparison src="a" /> <p>Then</p> <tool-comparison src="b" />'],
    ['another one in a box', '<tool-comparison /><div><tool-comparison></tool-comparison></div>'],
    ['the footer of the page', '<tool-comparison src="a" /><p>Then</p><footer>Imprint</footer>'],
    ['a menu in a box', '<div><tool-comparison src="a" /><div><nav>Imprint</nav></div></div>'],
    ['the main content', '<tool-comparison src="a" /><main><p>Then</p></main>'],
    ['navigation', '<tool-comparison src="a" /><nav><a href="/">Home</a></nav>'],
    ['a heading', '<h1>Post</h1><tool-comparison src="a" /><h2>Then</h2><p>This.</p>'],
    [
      'a heading at the end of a post',
      '<div><p>First</p><tool-comparison />\n<h2>Then</h2>\n<p>This.</p></div>',
    ],
    ['many paragraphs', `<h1>Post</h1><tool-comparison src="a" />${LONG}`],
    ['many paragraphs of an article', `<article><tool-comparison src="a" />\n${LONG}</article>`],
    ['a heading, and no end tag', '<h1>Post</h1><tool-comparison src="a"><h2>Then</h2><p>This.</p>'],
    ['scripts behind it', `<h1>Post</h1><tool-comparison src="a" />${LONG}<script></script>`],
  ] as const) {
    it(`is true with ${what}`, () => {
      expect(holdsRestOfPage(parsed(body))).to.equal(true);
    });
  }

  for (const [what, body] of [
    ['nothing', '<tool-comparison></tool-comparison>'],
    ['an end tag behind rich content', `<tool-comparison>${RICH}</tool-comparison>`],
    [
      'an end tag behind landmarks',
      `<div><tool-comparison>${RICH}<footer>C</footer></tool-comparison> </div>`,
    ],
    ['a link', '<tool-comparison src="a"><a href="/">A vs B</a></tool-comparison><p>Then</p>'],
    [
      'a box with a header and a footer, as apps build them',
      '<div><tool-comparison><div><header>A vs B</header><p>C</p><footer>D</footer></div></tool-comparison></div>',
    ],
    [
      'what Svelte keeps of white space',
      `<main><h1>Post</h1> <tool-comparison>${RICH.replaceAll('><', '> <')}</tool-comparison></main>`,
    ],
    [
      'an aside, and content behind it',
      '<div><tool-comparison><aside>A vs B</aside></tool-comparison><p>More</p></div>',
    ],
    ['rich content alone in a box', `<div><tool-comparison>${RICH}</tool-comparison></div>`],
    ['rich content without white space', `<div><p>First</p><tool-comparison>${RICH}</tool-comparison></div>`],
    [
      'rich content, and content behind it',
      `<main><tool-comparison> ${RICH}</tool-comparison><p>Then</p></main>`,
    ],
    [
      'an article',
      '<tool-comparison /><article><header>By Ann</header><h2>A vs B</h2><footer>C</footer></article>',
    ],
    [
      'what is for named slots',
      '<tool-comparison /><nav slot="header">A</nav><footer slot="footer">B</footer>',
    ],
    ['what a paragraph ends', '<p><tool-comparison src="a" /></p><h2>Then</h2><footer>Imprint</footer>'],
    ['a paragraph, which may be either', '<tool-comparison src="a" /><p>Then</p>'],
  ] as const) {
    it(`is false with ${what}`, () => {
      expect(holdsRestOfPage(parsed(body))).to.equal(false);
    });
  }

  it('is true for the next one too', () => {
    const host = parsed('<tool-comparison src="a" /> <p>Then</p> <tool-comparison src="b" /> <p>The end</p>');
    const second = host.querySelector('tool-comparison');
    expect(second && holdsRestOfPage(second)).to.equal(true);
  });

  it('is true where a script has added to the page since', () => {
    const host = parsed('<h1>Post</h1><tool-comparison src="a" /> <h2>Then</h2> <nav>Home</nav>');
    host.after(document.createElement('div'), document.createElement('script'));
    expect(holdsRestOfPage(host)).to.equal(true);
  });
});
