// Translation tools and extensions replace nodes of the widget. What is drawn after that is new words in new places.
import { expect } from '@open-wc/testing';
import type { ToolComparisonElement } from '../../src/tool-comparison-element.js';
import { minimal } from '../support/element/documents.js';
import { drawn, next, show, tag, unpictured } from '../support/element/element.js';
import { one, shadowOf } from '../support/element/roles.js';

/** As a translation tool does it: each text goes, and stands translated in two elements where it was. */
function translate(element: ToolComparisonElement): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(shadowOf(element), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const font = tag('font');
    font.append(tag('font', text.data.toUpperCase()));
    text.replaceWith(font);
  }
}

/** As another one does it: what is in an element is set anew, with all comments gone. */
function rewrite(element: ToolComparisonElement): void {
  for (const leaf of shadowOf(element).querySelectorAll('p, dt, dd, b, i, bdi, a')) {
    if (!leaf.childElementCount) leaf.textContent = `${leaf.textContent} (translated)`;
  }
}

const shown = (element: ToolComparisonElement): string =>
  shadowOf(element).querySelector('section')?.textContent ?? '';

const other = () => unpictured({ title: 'Something else', summary: 'New words' });

for (const [way, meddle] of Object.entries({ translate, rewrite })) {
  describe(`after other scripts ${way} what is shown`, () => {
    it('a new comparison is shown whole, with nothing of the old one', async () => {
      const expected = shown(await show(other(), { 'no-vote': true }));
      const element = await show(minimal(), { 'no-vote': true });
      meddle(element);
      const loaded = next(element, 'comparison-load');
      element.comparison = other();
      await loaded;
      expect(shown(element)).to.equal(expected);
    });

    it('the same comparison is drawn again as it was', async () => {
      const element = await show(unpictured(), { 'no-vote': true });
      const before = shown(element);
      meddle(element);
      expect(shown(element)).not.to.equal(before);
      element.theme = 'dark';
      await drawn(element);
      expect(shown(element)).to.equal(before);
    });
  });
}

describe('after a translation tool replaced the text', () => {
  it('the focus and the typed address are kept', async () => {
    const newsletter = { title: 'By mail', endpoint: 'https://publisher.example/subscribe' };
    const element = await show(minimal({ newsletter }));
    const input = shadowOf(element).querySelector('input');
    input?.focus();
    if (input) input.value = 'reader@example.com';
    translate(element);
    element.headingLevel = 3;
    await drawn(element);
    const again = shadowOf(element).querySelector('input');
    expect(again?.value).to.equal('reader@example.com');
    expect(shadowOf(element).activeElement).to.equal(again);
    expect(again).not.to.equal(input);
  });

  it('the live region is still the same element', async () => {
    const element = await show(unpictured(), { 'no-vote': true });
    const status = one(element, 'status');
    translate(element);
    element.theme = 'light';
    await drawn(element);
    expect(one(element, 'status')).to.equal(status);
  });

  it('an update without foreign changes keeps every element', async () => {
    const element = await show(unpictured(), { 'no-vote': true });
    const before = [...shadowOf(element).querySelectorAll('*')];
    element.theme = 'dark';
    await drawn(element);
    expect([...shadowOf(element).querySelectorAll('*')]).to.deep.equal(before);
  });
});
