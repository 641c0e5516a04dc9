import { expect } from '@open-wc/testing';
import { emulateMedia, resetMedia, setViewport } from '../support/engines/commands.js';
import { all, nameOf, one, shadowOf } from '../support/element/roles.js';
import { panel } from '../support/element/documents.js';
import { page, show, unpictured } from '../support/element/element.js';

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

  it('has the cards side by side where there is room, and stacked where there is not', async () => {
    const element = await show(unpictured());
    const tops = (): number[] => all(element, 'article').map((card) => card.getBoundingClientRect().top);
    element.style.width = '900px';
    const [a, b] = tops();
    expect(a).to.equal(b);
    element.style.width = '500px';
    const [c = 0, d = 0] = tops();
    expect(d).to.be.greaterThan(c + 50);
  });

  it('has two columns from 640 px of its own width, whatever the width of the window', async () => {
    const element = await show(unpictured());
    const columns = (): number =>
      new Set(all(element, 'article').map((card) => card.getBoundingClientRect().left)).size;
    for (const [width, count] of [
      [639, 1],
      [640, 2],
      [641, 2],
    ] as const) {
      element.style.width = `${width}px`;
      expect(columns(), `${width} px`).to.equal(count);
    }
  });

  for (const width of [320, 640, 1024]) {
    it(`does not scroll sideways in ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const long = 'x'.repeat(5000);
      const element = await show(unpictured({ summary: long, title: long, disclosure: long }));
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }

  it('has no style attribute, which strict policies forbid', async () => {
    expect(shadowOf(await show(unpictured())).querySelector('[style], style')).to.equal(null);
  });

  it('unfolds everything when printed', async function () {
    const quote = 'A word. '.repeat(200);
    const { reviewers } = panel(30);
    const reviews = reviewers.map(({ id }) => ({ reviewer: id, tool: 'a', verdict: 'ship', quote }));
    const element = await show(unpictured({ reviewers, reviews }), { layout: 'compact' });
    expect(all(element, 'table')).to.have.length(0);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Read the reviews', 'Subscribe']);
    if (!(await emulateMedia({ type: 'print' }))) return this.skip();
    try {
      expect(all(element, 'table')).to.have.length(1);
      expect(all(element, 'rowheader')).to.have.length(30);
      for (const { clientHeight, scrollHeight } of all(element, 'blockquote'))
        expect(clientHeight).to.equal(scrollHeight);
      expect(all(element, 'button'), 'nobody can press them there').to.have.length(0);
    } finally {
      await resetMedia();
    }
  });
});
