import { expect } from '@open-wc/testing';
import { minimal, panel } from '../../support/element/documents.js';
import { page, show, tag, unpictured } from '../../support/element/element.js';
import { all, nameOf, one, roleOf, textOf } from '../../support/element/roles.js';
import type { ToolComparisonElement } from '../../../src/tool-comparison-element.js';

async function press(element: ToolComparisonElement, name: string): Promise<HTMLElement> {
  const button = one(element, 'button', name);
  button.focus();
  button.click();
  await element.updateComplete;
  return button;
}

/** The buttons that fold and unfold. */
const folds = (element: ToolComparisonElement): HTMLElement[] =>
  all(element, 'button').filter((button) => button.hasAttribute('aria-expanded'));

const rowCount = (element: ToolComparisonElement): number => all(element, 'rowheader').length;

describe('500 reviewers', () => {
  it('are folded to the first 20, and one button unfolds them all', async () => {
    const element = await show(minimal(panel(500)));
    expect(rowCount(element)).to.equal(20);
    expect(one(element, 'button', 'Show all 500 reviewers').getAttribute('aria-expanded')).to.equal('false');
    await press(element, 'Show all 500 reviewers');
    expect(rowCount(element)).to.equal(500);
    expect(all(element, 'button')).to.have.length(0);
  });

  it('have the focus on the first row that was folded, because the button is gone', async () => {
    for (const layout of ['full', 'compact']) {
      const element = await show(minimal(panel(30)), { layout });
      if (layout === 'compact') await press(element, 'Read the reviews');
      await press(element, 'Show all 30 reviewers');
      const focused = element.shadowRoot?.activeElement;
      expect(focused && textOf(focused)).to.equal('Reviewer 21');
      expect(focused && roleOf(focused)).to.equal('rowheader');
      expect(rowCount(element)).to.equal(30);
    }
  });

  it('unfold without submitting a form of the page around the widget', async () => {
    const form = tag('form') as HTMLFormElement;
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    const element = await show(minimal(panel(30)));
    page().append(form);
    form.append(element);
    await press(element, 'Show all 30 reviewers');
    expect(rowCount(element)).to.equal(30);
    expect(sent).to.equal(0);
  });

  it('are not all named in the split', async () => {
    const element = await show(minimal(panel(500)));
    const text = textOf(element.shadowRoot ?? element);
    expect(text).to.contain('Reviewer 20, 480 more');
    expect(text).to.contain('500 of 500 reviews');
  });

  it('are folded where there are 21, and not where there are 20', async () => {
    expect(all(await show(minimal(panel(20))), 'button')).to.have.length(0);
    one(await show(minimal(panel(21))), 'button', 'Show all 21 reviewers');
  });

  it('fold again for another comparison', async () => {
    const element = await show(minimal(panel(30)));
    await press(element, 'Show all 30 reviewers');
    element.comparison = minimal(panel(40));
    await element.updateComplete;
    expect(rowCount(element)).to.equal(20);
  });
});

describe('a quote', () => {
  const quoting = (quote: string): object =>
    unpictured({ reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote }] });

  it('of 10,000 characters is folded; one button unfolds and folds it, and keeps the focus', async () => {
    const element = await show(quoting('A word. '.repeat(1250).trim()));
    const height = (): number => one(element, 'blockquote').getBoundingClientRect().height;
    const folded = height();
    expect(folded).to.be.lessThan(400);
    expect(one(element, 'blockquote').textContent).to.have.length.greaterThan(9990);
    const button = await press(element, 'Read the rest');
    expect(height()).to.be.greaterThan(2 * folded);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(one(element, 'button', 'Show less')).to.equal(button);
    await press(element, 'Show less');
    expect(height()).to.equal(folded);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('that is short has no button', async () => {
    expect(folds(await show(quoting('Yes.')))).to.have.length(0);
  });

  it('is folded independently of the others', async () => {
    const quote = 'A word. '.repeat(200).trim();
    const reviews = ['a', 'b'].map((tool) => ({ reviewer: 'ann', tool, verdict: 'ship', quote }));
    const element = await show(unpictured({ reviews }));
    all(element, 'button', 'Read the rest')[1]?.click();
    await element.updateComplete;
    const state = folds(element).map((button) => button.getAttribute('aria-expanded'));
    expect(state).to.deep.equal(['false', 'true']);
  });
});

describe('the compact layout', () => {
  it('shows the cards and the split, and folds the reviews', async () => {
    const element = await show(unpictured(), { layout: 'compact' });
    expect(all(element, 'article')).to.have.length(2);
    one(element, 'heading', 'Reviewer scorecard');
    expect(textOf(element.shadowRoot ?? element)).to.contain('Would ship one and skip the other');
    expect(all(element, 'table')).to.have.length(0);
    const button = await press(element, 'Read the reviews');
    expect(all(element, 'table')).to.have.length(1);
    expect(all(element, 'blockquote')).to.have.length(2);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(nameOf(button)).to.equal('Show less');
    await press(element, 'Show less');
    expect(all(element, 'table')).to.have.length(0);
  });

  it('folds the rows after the first 20 within the unfolded reviews', async () => {
    const element = await show(minimal(panel(30)), { layout: 'compact' });
    expect(all(element, 'button')).to.have.length(1);
    await press(element, 'Read the reviews');
    expect(rowCount(element)).to.equal(20);
    await press(element, 'Show all 30 reviewers');
    expect(rowCount(element)).to.equal(30);
  });

  it('follows the layout attribute', async () => {
    const element = await show(unpictured());
    expect(all(element, 'table')).to.have.length(1);
    element.layout = 'compact';
    await element.updateComplete;
    expect(all(element, 'table')).to.have.length(0);
    element.removeAttribute('layout');
    await element.updateComplete;
    expect(all(element, 'table')).to.have.length(1);
    expect(folds(element)).to.have.length(0);
  });
});
