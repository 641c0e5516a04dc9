import { expect, waitUntil } from '@open-wc/testing';
import type { ToolComparisonElement } from '../../../src/tool-comparison-element.js';
import { minimal, panel } from '../../support/element/documents.js';
import { laidOut, page, show, unpictured } from '../../support/element/element.js';
import { all, nameOf, one, roleOf, shadowOf, textOf } from '../../support/element/roles.js';
import { setViewport } from '../../support/engines/commands.js';

const LONG = 'A word. '.repeat(1250).trim();
/** More than eight lines on a phone, fewer on a large screen. */
const MIDDLING = 'A word. '.repeat(50).trim();

const MORE = 'Read the rest: Ann Archer on Alpha';
const LESS = 'Show less: Ann Archer on Alpha';

async function press(element: ToolComparisonElement, name: string): Promise<HTMLElement> {
  const button = one(element, 'button', name);
  button.focus();
  button.click();
  await element.updateComplete;
  return button;
}

/** Names of the buttons that fold and unfold. */
const folds = (element: ToolComparisonElement): string[] =>
  all(element, 'button')
    .filter((button) => button.hasAttribute('aria-expanded'))
    .map((button) => `${nameOf(button)}: ${button.getAttribute('aria-expanded') ?? ''}`);

/** A document in which Ann says this of the two tools. */
const quoting = (...quotes: readonly string[]) =>
  unpictured({
    reviews: quotes.map((quote, index) => ({
      ...{ reviewer: 'ann', tool: index ? 'b' : 'a', verdict: 'ship', quote },
    })),
  });

/** The element, once the layout has said which quotes are long. */
async function showing(document: unknown, attributes = {}): Promise<ToolComparisonElement> {
  const element = await show(document, attributes);
  await laidOut(element);
  return element;
}

const heightOf = (element: ToolComparisonElement, index = 0): number =>
  all(element, 'blockquote')[index]?.getBoundingClientRect().height ?? 0;

describe('a quote', () => {
  beforeEach(async () => {
    await setViewport({ width: 1024, height: 800 });
  });

  it('of 10,000 characters is folded; one button unfolds and folds it, and keeps the focus', async () => {
    const element = await showing(quoting(LONG));
    const folded = heightOf(element);
    expect(folded).to.be.lessThan(300);
    expect(one(element, 'blockquote').textContent, 'nothing is cut').to.contain(LONG);
    const button = await press(element, MORE);
    expect(heightOf(element)).to.be.greaterThan(3 * folded);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(button.textContent.trim()).to.equal('Show less');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(one(element, 'button', LESS)).to.equal(button);
    await press(element, LESS);
    expect(heightOf(element)).to.equal(folded);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(button.textContent.trim()).to.equal('Read the rest');
  });

  it('that is short has no button', async () => {
    expect(folds(await showing(quoting('Yes.')))).to.deep.equal([]);
  });

  it('is long or not by its lines: it has a button where the container is narrow, and none where it is wide', async () => {
    const element = await showing(quoting(MIDDLING));
    for (const [width, names] of [
      [320, [`${MORE}: false`]],
      [1600, []],
      [360, [`${MORE}: false`]],
    ] as const) {
      element.style.width = `${width}px`;
      await laidOut(element);
      expect(folds(element), `${width} px`).to.deep.equal(names);
      const [quote] = all(element, 'blockquote');
      const box = quote?.firstElementChild;
      const isCut = (box?.scrollHeight ?? 0) > (box?.clientHeight ?? 0) + 1;
      expect(isCut, 'and never ends without a button').to.equal(names.length > 0);
    }
  });

  it('shows as many lines as the page says, eight by default', async () => {
    const linesOf = (element: ToolComparisonElement): number => {
      const [box] = all(element, 'blockquote').map(({ firstElementChild }) => firstElementChild as Element);
      const { lineHeight } = getComputedStyle(box as Element);
      return Math.round((box?.clientHeight ?? 0) / parseFloat(lineHeight));
    };
    const element = await showing(quoting(LONG));
    expect(linesOf(element)).to.equal(8);
    for (const lines of ['3', '12']) {
      element.style.setProperty('--tool-comparison-quote-lines', lines);
      await laidOut(element);
      expect(linesOf(element)).to.equal(Number(lines));
      expect(folds(element)).to.deep.equal([`${MORE}: false`]);
    }
  });

  it('is folded nowhere on a page that says "none"', async () => {
    const element = await showing(quoting(LONG, LONG));
    expect(folds(element)).to.have.length(3);
    page().style.setProperty('--tool-comparison-quote-lines', 'none');
    await laidOut(element);
    expect(folds(element)).to.deep.equal([]);
    expect(heightOf(element)).to.be.greaterThan(2000);
  });

  it('that is unfolded stays so when the container changes its width', async () => {
    const element = await showing(quoting(LONG));
    await press(element, MORE);
    element.style.width = '400px';
    await laidOut(element);
    expect(folds(element)).to.deep.equal([`${LESS}: true`]);
    expect(heightOf(element)).to.be.greaterThan(2000);
  });

  it('is folded independently of the others', async () => {
    const element = await showing(quoting(LONG, LONG));
    const beta = 'Read the rest: Ann Archer on Beta';
    await press(element, beta);
    expect(folds(element)).to.deep.equal([
      'Open all quotes: false',
      `${MORE}: false`,
      'Show less: Ann Archer on Beta: true',
    ]);
    expect(heightOf(element, 1)).to.be.greaterThan(3 * heightOf(element, 0));
  });

  it('is measured again for another comparison', async () => {
    const element = await showing(quoting(LONG));
    await press(element, MORE);
    element.comparison = quoting('Yes.');
    await laidOut(element);
    expect(folds(element)).to.deep.equal([]);
    element.comparison = quoting(LONG);
    await laidOut(element);
    expect(folds(element), 'and folded again').to.deep.equal([`${MORE}: false`]);
  });

  it('is measured when it is shown first, where it was hidden before', async () => {
    const element = await show(quoting(LONG));
    element.hidden = true;
    await element.updateComplete;
    element.hidden = false;
    await waitUntil(() => all(element, 'button', MORE).length === 1, 'the layout says that it is long');
  });

  // The guard of all tests sees such an error: "ResizeObserver loop completed with undelivered notifications".
  it('tells the page of no error when the layout finds it to be long', async () => {
    page().style.setProperty('--tool-comparison-quote-lines', '2');
    const element = await show(quoting(MIDDLING));
    await waitUntil(() => all(element, 'button', MORE).length === 1, 'the layout says that it is long');
  });

  it('keeps its button when the element is moved on the page', async () => {
    const element = await showing(quoting(LONG));
    page().append(document.createElement('hr'), element);
    await laidOut(element);
    expect(folds(element)).to.deep.equal([`${MORE}: false`]);
    element.style.setProperty('--tool-comparison-quote-lines', 'none');
    await laidOut(element);
    expect(folds(element), 'and is still measured').to.deep.equal([]);
  });
});

describe('the button for all quotes', () => {
  beforeEach(async () => {
    await setViewport({ width: 1024, height: 800 });
  });

  it('unfolds and shortens all long quotes, and keeps the focus', async () => {
    const element = await showing(quoting(LONG, LONG));
    const folded = heightOf(element);
    const button = await press(element, 'Open all quotes');
    expect(folds(element)).to.deep.equal([
      'Shorten all quotes: true',
      `${LESS}: true`,
      'Show less: Ann Archer on Beta: true',
    ]);
    for (const index of [0, 1]) expect(heightOf(element, index)).to.be.greaterThan(3 * folded);
    expect(element.shadowRoot?.activeElement).to.equal(button);
    await press(element, 'Shorten all quotes');
    for (const index of [0, 1]) expect(heightOf(element, index)).to.equal(folded);
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('opens the rest where some are open', async () => {
    const element = await showing(quoting(LONG, LONG));
    await press(element, MORE);
    await press(element, 'Open all quotes');
    for (const index of [0, 1]) expect(heightOf(element, index)).to.be.greaterThan(2000);
  });

  it('is not there for one long quote', async () => {
    const element = await showing(quoting(LONG, 'Yes.'));
    expect(folds(element)).to.deep.equal([`${MORE}: false`]);
  });
});

describe('many reviewers who say something', () => {
  /** As many, named "Reviewer 1" and so on. */
  const talkative = (count: number) => {
    const { reviewers, reviews } = panel(count);
    return minimal({ reviewers, reviews: reviews.map((review) => ({ ...review, quote: 'Yes.' })) });
  };
  const articles = (element: ToolComparisonElement): number => all(element, 'article').length - 2;

  it('are folded to the first 20, and one button unfolds the rest together with the table', async () => {
    const element = await show(talkative(30));
    expect([articles(element), all(element, 'rowheader').length]).to.deep.equal([20, 6]);
    await press(element, 'Show 10 more reviewers');
    expect([articles(element), all(element, 'rowheader').length]).to.deep.equal([30, 30]);
    expect(all(element, 'button')).to.have.length(0);
  });

  it('take no place while they are folded', async () => {
    const element = await show(talkative(30));
    const folded = [...shadowOf(element).querySelectorAll<HTMLElement>('article.folded')];
    expect(folded).to.have.length(10);
    expect(folded.map(({ offsetHeight }) => offsetHeight)).to.deep.equal(folded.map(() => 0));
  });

  it('unfold where a search finds one, and the focus stays where it is', async () => {
    const element = await show(talkative(30));
    const button = one(element, 'button', 'Show all 30 reviewers');
    button.focus();
    const folded = shadowOf(element).querySelector('article.folded');
    folded?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    const first = shadowOf(element).querySelector('tr.folded');
    first?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect([articles(element), all(element, 'rowheader').length]).to.deep.equal([30, 30]);
    const focused = shadowOf(element).activeElement;
    expect(focused === null || focused === button).to.equal(true);
  });

  it('are unfolded by the button of the table as well', async () => {
    const element = await show(talkative(30));
    await press(element, 'Show all 30 reviewers');
    expect([articles(element), all(element, 'rowheader').length]).to.deep.equal([30, 30]);
  });

  it('have the focus on the heading of the first that was folded, because the button is gone', async () => {
    const element = await show(talkative(21));
    await press(element, 'Show 1 more reviewer');
    const focused = element.shadowRoot?.activeElement;
    expect(focused && textOf(focused)).to.equal('Reviewer 21');
    expect(focused && roleOf(focused)).to.equal('heading');
  });

  it('are all shown up to 20', async () => {
    const element = await show(talkative(20));
    expect(articles(element)).to.equal(20);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Show all 20 reviewers']);
  });
});

describe('the compact layout', () => {
  it('shows the cards and the scorecard, and folds the reviews', async () => {
    const element = await showing(quoting(LONG), { layout: 'compact' });
    expect(all(element, 'article').map(nameOf)).to.deep.equal(['Alpha', 'Beta']);
    expect(all(element, 'table')).to.have.length(1);
    expect(all(element, 'heading', 'In their own words')).to.have.length(0);
    const button = await press(element, 'Read the reviews');
    expect(all(element, 'article').map(nameOf)).to.deep.equal(['Alpha', 'Beta', 'Ann Archer', 'Bot AI']);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(nameOf(button)).to.equal('Hide the reviews');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    await laidOut(element);
    expect(folds(element), 'long quotes are folded in it too').to.deep.equal([
      'Hide the reviews: true',
      `${MORE}: false`,
    ]);
    await press(element, 'Hide the reviews');
    expect(all(element, 'blockquote')).to.have.length(0);
    expect(folds(element)).to.deep.equal(['Read the reviews: false']);
  });

  it('has no summary, no descriptions and no newsletter', async () => {
    const element = await show(unpictured());
    const gone = ['Two editors, two weeks.', 'Fast and small.', 'The next verdict'];
    for (const text of gone) expect(element.shadowRoot?.textContent).to.contain(text);
    element.layout = 'compact';
    await element.updateComplete;
    for (const text of gone) expect(element.shadowRoot?.textContent).not.to.contain(text);
    expect(element.shadowRoot?.textContent).to.contain('The panel prefers Alpha');
  });

  it('has no button where there is nothing to read', async () => {
    expect(all(await show(minimal(panel(3)), { layout: 'compact' }), 'button')).to.have.length(0);
  });

  it('follows the layout attribute', async () => {
    const element = await show(unpictured());
    expect(all(element, 'blockquote')).to.have.length(2);
    element.layout = 'compact';
    await element.updateComplete;
    expect(all(element, 'blockquote')).to.have.length(0);
    element.removeAttribute('layout');
    await element.updateComplete;
    expect(all(element, 'blockquote')).to.have.length(2);
    expect(folds(element)).to.deep.equal([]);
  });
});
