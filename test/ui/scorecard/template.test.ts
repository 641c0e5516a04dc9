import { expect } from '@open-wc/testing';
import { setViewport } from '../../support/engines/commands.js';
import { minimal, panel, whoSay } from '../../support/element/documents.js';
import { show, unpictured } from '../../support/element/element.js';
import { all, one, textOf } from '../../support/element/roles.js';

/** Reviewers named "R1" and so on, who say of the two tools: `+` ship, `-` skip, `.` nothing. */
const said = (...verdicts: readonly string[]) => whoSay(verdicts, (index) => `R${index + 1}`);

describe('the reviewer scorecard', () => {
  afterEach(async () => {
    await setViewport({ width: 1024, height: 800 });
  });

  for (const width of [1024, 320]) {
    it(`is a table of reviewers and tools for assistive technology, ${width} px wide`, async () => {
      await setViewport({ width, height: 800 });
      const table = one(await show(unpictured()), 'table', 'Reviewer scorecard');
      const rows = all(table, 'row').map((row) =>
        ['columnheader', 'rowheader', 'cell'].flatMap((role) => all(row, role)).map(textOf),
      );
      expect(rows).to.deep.equal([
        ['Reviewer', 'Alpha', 'Beta'],
        ['Ann Archer', 'Take it', 'Skip'],
        ['Bot AI', 'Take it', 'Not reviewed'],
      ]);
      expect(getComputedStyle(table).display).to.equal('table');
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

  it('shows a verdict by a word and a shape, not by colour alone', async () => {
    const table = one(await show(unpictured({ labels: {} })), 'table');
    const verdicts = Array.from(table.querySelectorAll('[part="verdict"]'));
    expect(verdicts.map(textOf)).to.deep.equal(['Ship', 'Skip', 'Ship', 'Not reviewed']);
    const shapes = verdicts.map((verdict) => {
      const [ring, sign] = ['::before', '::after'].map((name) => getComputedStyle(verdict, name));
      return [ring?.borderTopWidth, ring?.backgroundColor === 'rgba(0, 0, 0, 0)', sign?.clipPath].join();
    });
    expect(new Set(shapes).size).to.equal(3);
    expect(shapes[2]).to.equal(shapes[0]);
  });

  it('shows no word where nothing was reviewed: the dash says it to the eye', async () => {
    const table = one(await show(unpictured({ labels: {} })), 'table');
    const none = all(table, 'cell').at(-1);
    const [hidden] = none?.querySelectorAll('.visually-hidden') ?? [];
    expect(textOf(hidden as Node)).to.equal('Not reviewed');
    expect(hidden?.getBoundingClientRect().width).to.be.at.most(1);
    const seen = all(table, 'cell')[0]?.querySelector('[part="verdict"]');
    expect(seen?.getBoundingClientRect().width).to.be.greaterThan(30);
  });

  it('labels the reviewers who are not human', async () => {
    const table = one(await show(unpictured()), 'table');
    expect(all(table, 'rowheader').map(textOf)).to.deep.equal(['Ann Archer', 'Bot AI']);
  });

  it('counts the kinds of reviewers where there are many', async () => {
    const marks = ['++', '++', '+-', '-+', '--', '+.', '..', ...Array<string>(8).fill('+-')];
    const list = one(await show(said(...marks)), 'list');
    expect(all(list, 'listitem').map(textOf)).to.deep.equal([
      '2Ship both',
      '9Ship only Alpha',
      '1Ship only Beta',
      '1Skip both',
      '1Reviewed one',
      '1Reviewed neither',
    ]);
  });

  it('counts the kinds of few reviewers only where they fill the column beside the cards', async () => {
    await setViewport({ width: 1300, height: 800 });
    const element = await show(said('++', '+-', '--', '+-'));
    for (const [width, count] of [
      [320, 0],
      [900, 0],
      // In a wide font the column begins only here.
      [1040, 3],
      [1200, 3],
    ] as const) {
      element.style.width = `${width}px`;
      expect(all(element, 'listitem'), `${width} px`).to.have.length(count);
    }
  });

  it('stands beside the cards in a wide container, if there are at least three reviewers', async () => {
    await setViewport({ width: 1300, height: 800 });
    for (const [count, isBeside] of [
      [2, false],
      [3, true],
      [12, true],
      [40, true],
    ] as const) {
      const element = await show(minimal(panel(count)));
      const place = (): string => {
        const card = one(element, 'article', 'Beta').getBoundingClientRect();
        const table = one(element, 'table').getBoundingClientRect();
        if (table.top >= card.bottom) return 'below';
        return table.left >= card.right ? 'beside' : 'over';
      };
      element.style.width = '1200px';
      expect(place(), `${count} reviewers`).to.equal(isBeside ? 'beside' : 'below');
      element.style.width = '900px';
      expect(place(), `${count} reviewers`).to.equal('below');
      element.remove();
    }
  });

  it('is accessible', async () => {
    const element = await show(unpictured());
    await expect(element).shadowDom.to.be.accessible();
    await expect(await show(said(...Array<string>(14).fill('+.')))).shadowDom.to.be.accessible();
  });
});
