import { expect } from '@open-wc/testing';
import { emulateMedia, resetMedia, sendKeys, setViewport } from '../support/engines/commands.js';
import { all, nameOf, one, shadowOf } from '../support/element/roles.js';
import { minimal, panel } from '../support/element/documents.js';
import { drawn, page, show, tag, unpictured } from '../support/element/element.js';

/** Fails where the word stands on more than one line. */
function expectUnbroken(element: Element, word: string): void {
  const walker = document.createTreeWalker(shadowOf(element), NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(word);
    if (start < 0 || !node.parentElement?.checkVisibility()) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + word.length);
    const tops = Array.from(range.getClientRects(), ({ top }) => Math.round(top));
    expect(new Set(tops).size, word).to.equal(1);
    count++;
  }
  expect(count, word).to.be.greaterThan(0);
}

describe('the look', () => {
  beforeEach(async () => {
    await setViewport({ width: 1024, height: 800 });
  });

  const colourOf = (element: Element): string =>
    getComputedStyle(one(element, 'heading', 'Alpha or Beta?')).color;

  it('follows the theme attribute, and the color-scheme of the page without one', async () => {
    const light = colourOf(await show(unpictured(), { theme: 'light' }));
    const dark = colourOf(await show(unpictured(), { theme: 'dark' }));
    expect(light).not.to.equal(dark);
    const auto = await show(unpictured());
    page().style.colorScheme = 'dark';
    expect(colourOf(auto)).to.equal(dark);
    page().style.colorScheme = 'light';
    expect(colourOf(auto), 'live').to.equal(light);
    auto.theme = 'dark';
    await auto.updateComplete;
    expect(colourOf(auto)).to.equal(dark);
  });

  it('uses the custom properties of the page', async () => {
    page().style.setProperty('--tool-comparison-text', 'rgb(1, 2, 3)');
    expect(colourOf(await show(unpictured()))).to.equal('rgb(1, 2, 3)');
  });

  it('is hidden where the author says so', async () => {
    const element = await show(unpictured());
    expect(getComputedStyle(element).display).to.equal('block');
    element.hidden = true;
    expect(element.checkVisibility()).to.be.false;
    element.hidden = false;
    expect(element.checkVisibility()).to.be.true;
    element.style.display = 'none';
    expect(all(element, 'heading')).to.have.length(0);
  });

  it('does not inherit the text styles of the page', async () => {
    page().style.cssText =
      'text-transform: uppercase; letter-spacing: 9px; white-space: pre; text-align: right';
    const { textTransform, letterSpacing, whiteSpace } = getComputedStyle(
      one(await show(unpictured()), 'heading', 'Reviewer scorecard'),
    );
    expect([textTransform, letterSpacing, whiteSpace]).to.deep.equal(['none', 'normal', 'normal']);
  });

  describe('the font', () => {
    const FONT = '--tool-comparison-font';
    const SIZE = '--tool-comparison-font-size';
    /** Of a text of the interface, in `em` of which all other sizes are. */
    const fontOf = (element: Element): string => getComputedStyle(summaryOf(element)).fontFamily;
    const sizeOf = (element: Element): string => getComputedStyle(summaryOf(element)).fontSize;
    const summaryOf = (element: Element): Element => {
      const found = shadowOf(element).querySelector('[part="summary"]');
      if (!found) throw new Error('There is no summary');
      return found;
    };

    beforeEach(() => {
      page().style.font = '23px monospace';
    });

    it('is the system’s, in the size that the reader chose, where nobody says otherwise', async () => {
      const element = await show(unpictured());
      expect(fontOf(element)).to.match(/^system-ui\b/);
      expect(sizeOf(element)).to.equal('16px');
    });

    it('is the one that the page names around the element', async () => {
      page().style.setProperty(FONT, 'fantasy');
      page().style.setProperty(SIZE, '20px');
      const element = await show(unpictured());
      expect(fontOf(element)).to.equal('fantasy');
      expect(sizeOf(element)).to.equal('20px');
    });

    it('is the one that the page names on the element, rather than one around it', async () => {
      page().style.setProperty(FONT, 'fantasy');
      page().style.setProperty(SIZE, '20px');
      const element = await show(unpictured());
      element.style.setProperty(FONT, 'cursive');
      element.style.setProperty(SIZE, '30px');
      expect(fontOf(element)).to.equal('cursive');
      expect(sizeOf(element)).to.equal('30px');
    });

    it('is that of the page where the page says "inherit"', async () => {
      const element = await show(unpictured());
      element.style.setProperty(FONT, 'inherit');
      element.style.setProperty(SIZE, 'inherit');
      expect(fontOf(element)).to.equal('monospace');
      expect(sizeOf(element)).to.equal('23px');
      page().style.font = '19px fantasy';
      expect(fontOf(element), 'live').to.equal('fantasy');
      expect(sizeOf(element), 'live').to.equal('19px');
    });

    it('is that of the page where a style sheet of the page says "inherit"', async () => {
      const sheet = tag('style', `tool-comparison { ${FONT}: inherit; ${SIZE}: inherit }`);
      page().append(sheet);
      const element = await show(unpictured());
      expect(fontOf(element)).to.equal('monospace');
      expect(sizeOf(element)).to.equal('23px');
    });
  });

  it('has sizes that all follow the size of the text', async () => {
    const element = await show(unpictured());
    const heights = (): number[] =>
      [one(element, 'heading', 'Alpha'), one(element, 'link', 'Read it where it was published')].map((text) =>
        parseFloat(getComputedStyle(text).fontSize),
      );
    const before = heights();
    element.style.setProperty('--tool-comparison-font-size', '32px');
    expect(heights()).to.deep.equal(before.map((size) => 2 * size));
  });

  for (const width of [320, 375, 500, 640, 900, 1200]) {
    it(`has the cards side by side with their rows aligned, ${width} px wide`, async () => {
      await setViewport({ width: 1300, height: 800 });
      const [, second] = unpictured().tools;
      const first = {
        ...{
          id: 'a',
          name: 'A name that takes a line or two',
          tagline: 'A tagline of many words. '.repeat(4),
        },
        ...{ category: 'Editors', entry: 'From $20 a month for each seat, billed yearly' },
      };
      const transport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
      const element = await show(unpictured({ tools: [first, second] }), { 'no-storage': true });
      element.voteTransport = transport;
      element.style.width = `${width}px`;
      await drawn(element);
      const [a, b] = all(element, 'article').slice(0, 2) as [HTMLElement, HTMLElement];
      expect(a.getBoundingClientRect().top).to.equal(b.getBoundingClientRect().top);
      expect(a.getBoundingClientRect().right).to.be.at.most(b.getBoundingClientRect().left + 1);
      const tops = (card: HTMLElement): number[] =>
        [...all(card, 'term'), ...all(card, 'group')].map((row) =>
          Math.round(row.getBoundingClientRect().top),
        );
      expect(tops(a)).to.have.length(4);
      expect(tops(a)).to.deep.equal(tops(b));
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }

  for (const width of [320, 640, 1024]) {
    for (const lang of ['en', 'ar']) {
      it(`does not scroll sideways in ${width} px, in ${lang}`, async () => {
        await setViewport({ width, height: 800 });
        const long = 'x'.repeat(5000);
        const { tools, reviewers, reviews } = unpictured();
        const element = await show(
          unpictured({
            ...{ lang, summary: long, title: long, disclosure: long },
            tools: tools.map((tool) => ({
              ...tool,
              ...{
                name: `${tool.name} ${long.slice(0, 200)}`,
                entry: long,
                tagline: long,
                description: long,
              },
            })),
            reviewers: reviewers.map((reviewer) => ({ ...reviewer, name: long.slice(0, 300), motto: long })),
            reviews: reviews.map((review) => ({ ...review, quote: long })),
          }),
        );
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
        // What is cut off on the sheet would not scroll either.
        const { left, right } = element.getBoundingClientRect();
        for (const role of ['heading', 'link', 'button', 'definition', 'rowheader', 'cell', 'blockquote'])
          for (const box of all(element, role)) {
            const { left: start, right: end } = box.getBoundingClientRect();
            expect(start, nameOf(box).slice(0, 40)).to.be.at.least(left - 1);
            expect(end, nameOf(box).slice(0, 40)).to.be.at.most(right + 1);
          }
      });
    }
  }

  for (const width of [640, 660, 680, 700, 720]) {
    it(`breaks no word of the scorecard or of a card, ${width} px wide`, async () => {
      const names = ['Halyard Enterprise', 'Terminal Workbench'];
      const tools = names.map((name, index) => ({ id: 'ab'[index], name, category: 'Coding assistants' }));
      const reviewers = [{ id: 'ann', name: 'Bartholomew Featherstone' }];
      const element = await show(minimal({ tools, reviewers }));
      element.style.width = `${width}px`;
      for (const box of [
        ...all(element, 'columnheader'),
        ...all(element, 'rowheader'),
        ...all(element, 'heading'),
      ])
        expect(box.scrollWidth, nameOf(box)).to.be.at.most(box.clientWidth);
      for (const word of ['Featherstone', 'Enterprise', 'Workbench', 'assistants'])
        expectUnbroken(element, word);
    });
  }

  it('shows the accent at rest: in the lines under links', async () => {
    page().style.setProperty('--tool-comparison-accent', 'rgb(1, 2, 3)');
    const element = await show(unpictured());
    const { textDecorationColor, textDecorationLine } = getComputedStyle(
      one(element, 'link', 'Read it where it was published'),
    );
    expect(textDecorationLine).to.equal('underline');
    expect(textDecorationColor).to.equal('rgb(1, 2, 3)');
  });

  it('has no round corner where the page wants none, but for the marks', async () => {
    page().style.setProperty('--tool-comparison-radius', '0px');
    const element = await show(unpictured(), { 'no-storage': true });
    element.voteTransport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
    await drawn(element);
    for (const box of shadowOf(element).querySelectorAll('*'))
      expect(getComputedStyle(box).borderRadius, box.className).to.equal('0px');
  });

  it('keeps a pressed vote legible where the surface is transparent', async () => {
    page().style.setProperty('--tool-comparison-surface', 'transparent');
    const element = await show(unpictured(), { 'no-storage': true });
    element.voteTransport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
    await drawn(element);
    const [button] = all(element, 'group').flatMap((group) => all(group, 'button'));
    const word = button?.querySelector('.mark');
    const signOf = (): string => getComputedStyle(word as Element, '::after').backgroundColor;
    for (const isPressed of [false, true]) {
      expect(button?.getAttribute('aria-pressed')).to.equal(String(isPressed));
      expect(getComputedStyle(word as Element).color).to.equal(colourOf(element));
      expect(signOf()).to.match(/^rgb\(/);
      button?.click();
      await drawn(element);
    }
  });

  it('shows the focus with a ring in the colour of the text, whatever the accent', async () => {
    page().style.setProperty('--tool-comparison-accent', '#ffd400');
    const element = await show(unpictured());
    await sendKeys({ press: 'Tab' });
    const focused = shadowOf(element).activeElement;
    expect(nameOf(focused as Element)).to.equal('Alpha');
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(focused as Element);
    expect([outlineColor, outlineStyle, outlineWidth]).to.deep.equal([colourOf(element), 'solid', '2px']);
  });

  it('has no style attribute, which strict policies forbid', async () => {
    expect(shadowOf(await show(unpictured())).querySelector('[style], style')).to.equal(null);
  });

  it('unfolds everything when printed', async function () {
    const quote = 'A word. '.repeat(200);
    const { reviewers } = panel(30);
    const reviews = reviewers.map(({ id }) => ({ reviewer: id, tool: 'a', verdict: 'ship', quote }));
    const element = await show(unpictured({ reviewers, reviews }), { layout: 'compact' });
    expect(all(element, 'blockquote')).to.have.length(0);
    expect(all(element, 'rowheader')).to.have.length(6);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Show all 30 reviewers', 'Read the reviews']);
    if (!(await emulateMedia({ type: 'print' }))) return this.skip();
    try {
      expect(all(element, 'rowheader')).to.have.length(30);
      expect(all(element, 'blockquote')).to.have.length(30);
      for (const { firstElementChild } of all(element, 'blockquote')) {
        expect(firstElementChild?.clientHeight).to.be.greaterThan(300);
        expect(firstElementChild?.clientHeight).to.equal(firstElementChild?.scrollHeight);
      }
      expect(all(element, 'button'), 'nobody can press them there').to.have.length(0);
    } finally {
      await resetMedia();
    }
  });

  it('is light on paper, and asks for nothing there', async function () {
    const element = await show(unpictured(), { theme: 'light', 'no-storage': true });
    element.voteTransport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
    await drawn(element);
    const light = colourOf(element);
    element.theme = 'dark';
    await element.updateComplete;
    expect(all(element, 'group')).to.have.length(2);
    if (!(await emulateMedia({ type: 'print' }))) return this.skip();
    try {
      expect(colourOf(element)).to.equal(light);
      expect(all(element, 'group'), 'no votes').to.have.length(0);
      expect(all(element, 'textbox'), 'no newsletter').to.have.length(0);
    } finally {
      await resetMedia();
    }
  });
});
