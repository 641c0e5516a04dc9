import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { parseComparison } from '../../src/document/parse.js';
import { languageOf } from '../../src/i18n/language.js';
import { comparisonTemplate } from '../../src/ui/comparison/template.js';
import { comparisonView, type ComparisonView } from '../../src/ui/comparison/view.js';
import type { Intents } from '../../src/ui/intents.js';
import { NO_BALLOT } from '../../src/votes/ballot.js';
import { BASE, full, minimal } from '../support/element/documents.js';
import { replaced } from '../support/element/replaced.js';

const nothing = (): void => undefined;
const INTENTS: Intents = {
  toggle: nothing,
  imageFailed: nothing,
  retry: nothing,
  vote: nothing,
  subscribe: nothing,
};

function viewOf(document: unknown): ComparisonView {
  const { comparison } = parseComparison(document, BASE);
  return comparisonView(
    {
      comparison,
      isCompact: false,
      headingLevel: 2,
      hasNewsletter: true,
      tallies: {},
      votes: {
        ballots: new Map([['a', NO_BALLOT]]),
        refused: new Set(),
        expired: new Set(),
        isRemembered: true,
        isUnavailable: false,
      },
      subscription: { phase: 'idle' },
      unfolded: new Set(['0 1']),
      longQuotes: new Map([
        ['0 0', true],
        ['0 1', true],
      ]),
      hasImages: false,
      brokenImages: new Set(),
    },
    languageOf('en'),
  );
}

/** What the templates draw of a view, as markup without Lit's own comments. */
function drawn(view: ComparisonView): string {
  const box = document.createElement('div');
  render(comparisonTemplate(view, INTENTS), box);
  return box.innerHTML.replace(/<!--.*?-->/g, '');
}

const DOCUMENTS: Readonly<Record<string, unknown>> = {
  'with nothing optional': minimal(),
  'with as little as a scorecard and a newsletter need': minimal({
    reviewers: [{ id: 'ann', name: 'Ann' }],
    reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship' }],
    newsletter: { title: 'Weekly' },
  }),
  'with reviewers of whom some say something': minimal({
    reviewers: [
      { id: 'ann', name: 'Ann' },
      { id: 'bot', name: 'Bot', motto: 'Hm.' },
    ],
    reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote: 'Quick.' }],
  }),
  'with everything': full(),
};

/** The names of all fields of documents and views. */
function fieldsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(fieldsIn)];
}

describe('the templates', () => {
  // The last are options of the templates themselves.
  const fields = new Set([
    ...fieldsIn(full()),
    ...fieldsIn(viewOf(full())),
    'part',
    'className',
    'level',
    'id',
    'rel',
  ]);

  for (const [what, text] of Object.entries(DOCUMENTS)) {
    it(`draw nothing of what the page adds to Object.prototype: a document ${what}`, async () => {
      expect(fields.size).to.be.greaterThan(60);
      const view = viewOf(text);
      const before = drawn(view);
      const changed: string[] = [];
      for (const field of fields) {
        const after = await replaced(Object.prototype, field, 'added by the page', () => drawn(view));
        if (after !== before) changed.push(field);
      }
      expect(changed).to.deep.equal([]);
    });
  }
});
