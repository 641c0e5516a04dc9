import { expect } from '@open-wc/testing';
import { setViewport } from '../../support/engines/commands.js';
import { minimal } from '../../support/element/documents.js';
import { show, unpictured } from '../../support/element/element.js';
import { all, nameOf, one, textOf } from '../../support/element/roles.js';

describe('the reviewer scorecard', () => {
  for (const width of [1024, 360]) {
    it(`is a table for assistive technology, ${width} px wide`, async () => {
      await setViewport({ width, height: 800 });
      const table = one(await show(unpictured()), 'table', 'Reviewer scorecard');
      const rows = all(table, 'row').map((row) =>
        ['columnheader', 'rowheader', 'cell'].flatMap((role) => all(row, role)).map(textOf),
      );
      expect(rows).to.deep.equal([
        ['Reviewer', 'Alpha', 'Beta'],
        [
          'Ann Archer Ships on Fridays.',
          'Take it “It starts before I have sat down.” January 14, 2026Full review',
          'Skip “It asks too much.”',
        ],
        ['Bot AI reviewer Never sleeps.', 'Take it', 'Not reviewed'],
      ]);
    });
  }

  it('is shown where there are reviewers, even without reviews', async () => {
    const table = one(await show(minimal({ reviewers: [{ id: 'ann', name: 'Ann' }] })), 'table');
    expect(all(table, 'rowheader').map(textOf)).to.deep.equal(['Ann']);
    const cells = all(table, 'cell').map(textOf);
    expect(cells).to.deep.equal(['Not reviewed', 'Not reviewed']);
  });

  it('is left out where there are no reviewers', async () => {
    const element = await show(minimal());
    expect(all(element, 'table')).to.have.length(0);
    expect(all(element, 'heading', 'Reviewer scorecard')).to.have.length(0);
  });

  it('shows who would ship and who would skip, and where they disagree', async () => {
    const element = await show(unpictured());
    const [before] = textOf(element.shadowRoot ?? element).split('Reviewer Alpha');
    expect(before).to.match(/Take it ?Ann Archer, Bot ?Skip ?No one/);
    expect(before).to.match(/Take it ?No one ?Skip ?Ann Archer/);
    expect(before).to.match(/Would ship one and skip the other: Ann Archer\s*$/);
    expect(before).not.to.contain('Reviewers disagree');
    const reviews = ['ann', 'bot'].map((reviewer, index) => ({
      ...{ reviewer, tool: 'a', verdict: index ? 'skip' : 'ship' },
    }));
    element.comparison = unpictured({ reviews });
    await element.updateComplete;
    const text = textOf(element.shadowRoot ?? element);
    expect(text).to.contain('Reviewers disagree on: Alpha');
    expect(text).not.to.contain('ship one');
  });

  it('shows a verdict by a word and a shape, not by colour alone', async () => {
    const table = one(await show(unpictured({ labels: {} })), 'table');
    const verdicts = Array.from(table.querySelectorAll('[part="verdict"]'));
    expect(verdicts.map(textOf)).to.deep.equal(['Ship', 'Skip', 'Ship', 'Not reviewed']);
    const shapes = verdicts.map((verdict) => verdict.querySelector('path')?.getAttribute('d'));
    expect(new Set(shapes).size).to.equal(3);
  });

  for (const [lang, quoted] of [
    ['en', '“Ja.”'],
    ['de', '„Ja.“'],
    ['fr', '«Ja.»'],
    ['ja', '「Ja.」'],
    ['pl', '„Ja.”'],
    ['sv', '”Ja.”'],
  ] as const) {
    it(`quotes as ${lang} does`, async () => {
      const reviews = [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote: 'Ja.' }];
      const element = await show(unpictured({ lang, reviews }));
      expect(
        all(element, 'blockquote').map((quote) => textOf(quote).replace(/[\s\u202f]/g, '')),
      ).to.deep.equal([quoted]);
    });
  }

  it('shows the date, and links to the reviewer and to the full review', async () => {
    const table = one(await show(unpictured()), 'table');
    const links = all(table, 'link') as HTMLAnchorElement[];
    expect(links.map((link) => `${nameOf(link)} ${link.href} ${link.rel}`)).to.deep.equal([
      'Ann Archer https://ann.example/ noopener',
      'Full review https://ann.example/alpha noopener',
    ]);
    const time = table.querySelector('time');
    expect(time?.dateTime).to.equal('2026-01-14');
  });

  it('labels the reviewers who are not human', async () => {
    const table = one(await show(unpictured()), 'table');
    const labelled = all(table, 'rowheader').filter((header) => textOf(header).includes('AI reviewer'));
    expect(labelled.map(textOf)).to.deep.equal(['Bot AI reviewer Never sleeps.']);
  });

  it('is accessible', async () => {
    const element = await show(unpictured());
    await expect(element).shadowDom.to.be.accessible();
  });
});
