/**
 * What editors, and forms made of the JSON Schema, say of each field: a title, a description for somebody who has never written
 * a document, and examples. The type has a place for every field of the schema, so that none can be left out.
 */
import type { input } from 'zod/mini';
import { labelNotes } from './label-notes.js';
import type { Schemas } from './schema.js';

/** What there is to say of any field. */
export interface Note {
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  /** What counts where the field is missing. */
  readonly default?: unknown;
  readonly fields?: Readonly<Record<string, Note>>;
  /** Of a list: what there is to say of an item. */
  readonly items?: Note;
  /** Of an object with any keys: what there is to say of a value. */
  readonly entries?: Note;
}

type Given<Value> = Exclude<Value, undefined>;

type NoteOf<Value> = Pick<Note, 'title' | 'description' | 'default'> & {
  readonly examples: readonly Value[];
} & Within<Value>;

type Within<Value> = [Value] extends [readonly (infer Item)[]]
  ? { readonly items: NoteOf<Item> }
  : [Value] extends [object]
    ? string extends keyof Value
      ? { readonly entries: NoteOf<Value[keyof Value]> }
      : { readonly fields: { readonly [Key in keyof Value]-?: NoteOf<Given<Value[Key]>> } }
    : unknown;

type Notes<Name extends keyof Schemas> = NoteOf<input<Schemas[Name]>>;

const ADDRESS =
  'An address that begins with https:// or http://, or one that is relative to this file, such as ../images/picture.svg.';
const DATE = 'A day such as 2026-03-12, or a day and a time such as 2026-03-12T09:30:00Z.';

const ALPHA = { id: 'a', name: 'Alpha', entry: 'Free' };
const BETA = { id: 'b', name: 'Beta', entry: '$20/mo' };

const tool: Notes<'tool'> = {
  title: 'Tool',
  description: 'One of the two tools. It has a card of its own.',
  examples: [{ ...ALPHA, tagline: 'Fast and small' }],
  fields: {
    id: {
      title: 'Id',
      description:
        'A short name that you choose, another one for each tool. Readers do not see it. Reviews and votes name the tool by it.',
      examples: ['a'],
    },
    name: {
      title: 'Name',
      description: 'The name of the tool, as readers see it.',
      examples: ['Alpha'],
    },
    category: {
      title: 'Category',
      description: 'What kind of tool it is. It stands above the name.',
      examples: ['Code editor'],
    },
    tagline: {
      title: 'Tagline',
      description: 'What the tool promises, in a few words. It stands below the name.',
      examples: ['Fast and small'],
    },
    description: {
      title: 'Description',
      description: 'What the tool is, in a few sentences. It stands below both cards.',
      examples: ['An editor that opens at once and stays out of the way. Everything else is a plugin.'],
    },
    entry: {
      title: 'Entry price',
      description: 'What it costs to begin with, in your own words: a price, "Free" or "Paid".',
      examples: ['Free', 'Paid', '$20/mo'],
    },
    url: {
      title: 'Page of the tool',
      description: `The page that the name of the tool links to. ${ADDRESS}`,
      examples: ['https://alpha.example/'],
    },
    logo: {
      title: 'Logo',
      description: `The picture on the card. ${ADDRESS}`,
      examples: ['https://publisher.example/images/alpha.svg', '../images/alpha.svg'],
    },
    sponsored: {
      title: 'Sponsored link',
      description:
        'Whether the link to the page of the tool earns you something. true: the card says so. false, or left out: it does not.',
      examples: [true],
      default: false,
    },
    panelShip: {
      title: 'Panel ship, in percent',
      description:
        'The share of the panel that says ship, from 0 to 100. Only where the reviews in this file are not the whole panel: without this field the share is counted from them.',
      examples: [62],
    },
  },
};

const reviewer: Notes<'reviewer'> = {
  title: 'Reviewer',
  description: 'One member of the panel. What this reviewer says is in the reviews.',
  examples: [{ id: 'ann', name: 'Ann Lee', motto: 'Show me the bill.' }],
  fields: {
    id: {
      title: 'Id',
      description:
        'A short name that you choose, another one for each reviewer. Readers do not see it. Reviews name the reviewer by it.',
      examples: ['ann'],
    },
    name: {
      title: 'Name',
      description: 'The name of the reviewer, as readers see it.',
      examples: ['Ann Lee'],
    },
    motto: {
      title: 'Motto',
      description: 'A line below the name.',
      examples: ['Show me the bill.'],
    },
    avatar: {
      title: 'Picture',
      description: `A picture of the reviewer, beside the name. ${ADDRESS}`,
      examples: ['https://publisher.example/images/ann.svg', '../images/ann.svg'],
    },
    url: {
      title: 'Page of the reviewer',
      description: `The page that the name of the reviewer links to. ${ADDRESS}`,
      examples: ['https://publisher.example/reviewers/ann'],
    },
    kind: {
      title: 'Human or AI',
      description:
        'Who the reviewer is. "human": a person. "ai": an AI, which is labelled as such. Without this field there is no label.',
      examples: ['human', 'ai'],
    },
  },
};

const review: Notes<'review'> = {
  title: 'Review',
  description: 'What one reviewer says of one tool.',
  examples: [
    { reviewer: 'ann', tool: 'a', verdict: 'ship', quote: 'It starts before I have sat down.' },
    { reviewer: 'ann', tool: 'b', verdict: 'skip' },
  ],
  fields: {
    reviewer: {
      title: 'Reviewer',
      description: 'Who says it: the id of one of the reviewers in this file.',
      examples: ['ann'],
    },
    tool: {
      title: 'Tool',
      description: 'Of which tool: the id of one of the two tools in this file.',
      examples: ['a', 'b'],
    },
    verdict: {
      title: 'Verdict',
      description:
        'What it comes to. "ship": the reviewer is for the tool. "skip": against it. The share of the panel is counted from this.',
      examples: ['ship', 'skip'],
    },
    quote: {
      title: 'Quote',
      description: 'Why, in the words of the reviewer. Leave out the quotation marks: they are added.',
      examples: ['It starts before I have sat down.'],
    },
    date: {
      title: 'Date',
      description: `When the review was written. ${DATE}`,
      examples: ['2026-03-02', '2026-03-02T09:30:00Z'],
    },
    url: {
      title: 'Full review',
      description: `The page with the full review, which a link below the quote leads to. ${ADDRESS}`,
      examples: ['https://publisher.example/reviews/ann-on-alpha'],
    },
  },
};

const community: Notes<'community'> = {
  title: 'Votes of the readers',
  description:
    'Where the votes of the readers are counted, and how they are shown. Without this nobody can vote, unless the page names a vote service.',
  examples: [{ votes: 'https://publisher.example/api/comparisons/a-vs-b/votes', reveal: 'after-vote' }],
  fields: {
    votes: {
      title: 'Vote service',
      description: `The address of the service that counts the votes of this comparison. ${ADDRESS}`,
      examples: ['https://publisher.example/api/comparisons/a-vs-b/votes', '/api/comparisons/a-vs-b/votes'],
    },
    tallies: {
      title: 'Votes so far',
      description:
        'The votes for each tool as you last knew them, under the id of the tool. They are shown until the vote service has answered, and where there is none.',
      examples: [{ a: { ship: 12, skip: 3 }, b: { ship: 4, skip: 9 } }],
      entries: {
        title: 'Votes for one tool',
        description: 'How many readers would ship this tool, and how many would skip it.',
        examples: [{ ship: 12, skip: 3 }],
        fields: {
          ship: {
            title: 'Ship',
            description: 'How many readers would ship it: a whole number, 0 or more.',
            examples: [12],
          },
          skip: {
            title: 'Skip',
            description: 'How many readers would skip it: a whole number, 0 or more.',
            examples: [3],
          },
        },
      },
    },
    reveal: {
      title: 'When the votes are shown',
      description:
        '"always": every reader sees them. "after-vote": a reader sees them after voting on one of the tools.',
      examples: ['after-vote'],
      default: 'always',
    },
    minimum: {
      title: 'Votes before a percentage',
      description:
        'With fewer votes on a tool than this there is no percentage, because so few votes say nothing: a whole number, 0 or more.',
      examples: [10],
      default: 1,
    },
  },
};

const newsletter: Notes<'newsletter'> = {
  title: 'Newsletter',
  description:
    'Invites readers to subscribe: by a form where there is an address that the form can be sent to, otherwise by a link to a page.',
  examples: [{ title: 'One tool, argued over', url: 'https://publisher.example/newsletter' }],
  fields: {
    kicker: {
      title: 'Line above the title',
      description: 'A short line above the title of the newsletter.',
      examples: ['Every other Thursday'],
    },
    title: {
      title: 'Title',
      description: 'The call to subscribe.',
      examples: ['One tool, argued over'],
    },
    text: {
      title: 'Text',
      description: 'What subscribers get.',
      examples: ['No news, no rankings, only disagreements worth having.'],
    },
    endpoint: {
      title: 'Where the form is sent',
      description: `The address of the service that takes the email addresses of readers. With it there is a form. ${ADDRESS}`,
      examples: ['https://publisher.example/api/newsletter', '/api/newsletter'],
    },
    url: {
      title: 'Page to subscribe on',
      description: `The page that readers subscribe on, where there is no form or the form could not be sent. ${ADDRESS}`,
      examples: ['https://publisher.example/newsletter'],
    },
    consent: {
      title: 'Consent',
      description: 'What readers agree to when they subscribe. It stands below the form.',
      examples: ['We use your address for this letter and nothing else.'],
    },
  },
};

/** Where the JSON Schema is, in a folder in which the package is installed. */
export const SCHEMA_FILE = './node_modules/tool-comparison/dist/comparison.v1.schema.json';

/** @returns what there is to say of a document. Made anew, so that bundles without the JSON Schema leave it out. */
export const documentNote = (): Notes<'comparison'> => ({
  title: 'Comparison of two tools',
  description:
    'A document for <tool-comparison>: two tools, and what a panel and the readers say of them. All texts are plain text: markup in them is shown as typed. The file may have 1 MiB.',
  examples: [{ version: 1, id: 'a-vs-b', tools: [ALPHA, BETA] }],
  fields: {
    $schema: {
      title: 'Schema',
      description:
        'The address of the JSON Schema, by which editors explain and check this file. Nothing else looks at it.',
      examples: [SCHEMA_FILE],
    },
    version: {
      title: 'Version of the format',
      description: 'Always 1.',
      examples: [1],
    },
    id: {
      title: 'Id',
      description:
        'A short name that you choose, another one for each comparison. Readers do not see it. The vote service knows the comparison by it.',
      examples: ['a-vs-b'],
    },
    lang: {
      title: 'Language',
      description:
        'The language of your texts, as a BCP 47 tag: en, pt-BR, ar-EG. The words around your texts, the dates and the direction of writing follow it. Without this field it is English, or the language of the page around the comparison.',
      examples: ['en', 'pt-BR', 'ar-EG'],
      default: 'en',
    },
    url: {
      title: 'Page of the comparison',
      description: `The page on which you have published the comparison. A link at the end leads to it. ${ADDRESS}`,
      examples: ['https://publisher.example/compare/a-vs-b'],
    },
    kicker: {
      title: 'Line above the title',
      description: 'A short line above the title.',
      examples: ['Code editors'],
    },
    title: {
      title: 'Title',
      description: 'The heading. Without this field it is made of the names of the tools: "A vs B".',
      examples: ['Alpha or Beta for a team of two'],
    },
    summary: {
      title: 'Summary',
      description: 'A few sentences below the title.',
      examples: ['One is small, the other knows everything. Two reviewers had both for a month.'],
    },
    updated: {
      title: 'Last changed',
      description: `When you last changed the comparison. ${DATE}`,
      examples: ['2026-03-12', '2026-03-12T09:30:00Z'],
    },
    disclosure: {
      title: 'Disclosure',
      description:
        'What readers should know, such as that links earn you a commission. It stands at the end.',
      examples: ['The link to Beta earns us a commission.'],
    },
    tools: {
      title: 'Tools',
      description: 'The two tools, in the order in which they are shown. There must be exactly two.',
      examples: [[ALPHA, BETA]],
      items: tool,
    },
    reviewers: {
      title: 'Reviewers',
      description: 'The panel: everybody who has tried the tools for you. At most 500.',
      examples: [
        [
          { id: 'ann', name: 'Ann Lee' },
          { id: 'bot', name: 'Redline', kind: 'ai' },
        ],
      ],
      items: reviewer,
    },
    reviews: {
      title: 'Reviews',
      description:
        'What the panel says: at most one review for each reviewer and tool. A reviewer who has not tried a tool has none of it.',
      examples: [[...review.examples]],
      items: review,
    },
    community,
    newsletter,
    labels: {
      title: 'Words of the interface',
      description:
        'Words that you write in place of those that are there, in any language. Leave out those that are good as they are.',
      examples: [{ ship: 'Keep', skip: 'Pass', votes_one: '{n} reader', votes_other: '{n} readers' }],
      fields: labelNotes(),
    },
  },
});
