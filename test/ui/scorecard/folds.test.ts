import { expect } from '@open-wc/testing';
import { minimal, panel } from '../../support/element/documents.js';
import { page, show, tag } from '../../support/element/element.js';
import { all, one, roleOf, textOf } from '../../support/element/roles.js';
import type { ToolComparisonElement } from '../../../src/tool-comparison-element.js';

async function press(element: ToolComparisonElement, name: string): Promise<void> {
  const button = one(element, 'button', name);
  button.focus();
  button.click();
  await element.updateComplete;
}

const rowCount = (element: ToolComparisonElement): number => all(element, 'rowheader').length;

describe('500 reviewers', () => {
  it('are folded to the first 6, and one button unfolds them all', async () => {
    const element = await show(minimal(panel(500)));
    expect(rowCount(element)).to.equal(6);
    const button = one(element, 'button', 'Show all 500 reviewers');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await press(element, 'Show all 500 reviewers');
    expect(rowCount(element)).to.equal(500);
    expect(all(element, 'button')).to.have.length(0);
  });

  it('have the focus on the first row that was folded, because the button is gone', async () => {
    for (const layout of ['full', 'compact']) {
      const element = await show(minimal(panel(30)), { layout });
      await press(element, 'Show all 30 reviewers');
      const focused = element.shadowRoot?.activeElement;
      expect(focused && textOf(focused)).to.equal('Reviewer 7');
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

  it('are folded where there are 13, and not where there are 12', async () => {
    const twelve = await show(minimal(panel(12)));
    expect(rowCount(twelve)).to.equal(12);
    expect(all(twelve, 'button')).to.have.length(0);
    const thirteen = await show(minimal(panel(13)));
    expect(rowCount(thirteen)).to.equal(6);
    one(thirteen, 'button', 'Show all 13 reviewers');
  });

  it('fold again for another comparison', async () => {
    const element = await show(minimal(panel(30)));
    await press(element, 'Show all 30 reviewers');
    element.comparison = minimal(panel(40));
    await element.updateComplete;
    expect(rowCount(element)).to.equal(6);
  });
});
