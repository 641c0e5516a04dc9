/** How to put right what is wrong in a document, where that is known. */
import { isIsoDate } from '../document/iso-date.js';
import { isContainer, valueAt, type Path } from '../document/path.js';
import { isNumberAt, isOptionalAt, keysAt, requiredAt, valuesAt } from './format-schema.js';
import { nearest } from './nearest.js';

/** A problem, and what is written at its place. */
interface Mistake {
  readonly document: unknown;
  readonly path: Path;
  readonly message: string;
  /** Undefined where it is missing. */
  readonly value: unknown;
}

type Hint = (mistake: Mistake) => string | undefined;

const list = (values: readonly unknown[], word: 'and' | 'or'): string =>
  values.map((value) => JSON.stringify(value)).join(` ${word} `);

const didYouMean = (value: unknown): string | undefined =>
  value === undefined ? undefined : `did you mean ${JSON.stringify(value)}?`;

/** What people write for each of the values that a field may have. */
const MEANINGS = new Map<unknown, RegExp>([
  ['ship', /^(yes|y|true|1|buy|use|keep|recommend(ed)?|approved?|positive|good|up|\+1|👍|✅)$/iu],
  ['skip', /^(no|n|false|0|avoid|drop|reject(ed)?|negative|bad|down|-1|👎|❌)$/iu],
  ['human', /^(person|people|man|woman|editor|author|writer|staff)$/i],
  ['ai', /^(a\.i\.|bot|robot|machine|model|llm|gpt|agent|assistant|artificial intelligence)$/i],
  ['always', /^(yes|true|before|before-vote|immediately|on|public)$/i],
  ['after-vote', /^(no|false|never|voted|off|hidden)$/i],
  [true, /^(true|yes|y|on|1)$/i],
  [false, /^(false|no|n|off|0|)$/i],
]);

const allowedValue: Hint = ({ path, value }) => {
  const allowed = valuesAt(path);
  if (path.join() === 'version') return allowedVersion(value);
  if (isContainer(value)) return undefined;
  const written = String(value).trim();
  const meant = allowed.find((one) => MEANINGS.get(one)?.test(written));
  return didYouMean(meant ?? nearest(written, allowed.map(String)));
};

const allowedVersion = (value: unknown): string | undefined =>
  typeof value === 'number' && value > 1
    ? 'a later version of the format needs a later release of tool-comparison'
    : 'write 1, without quotation marks';

/** A number as people write it: `85%`, `1,234`, ` 12 `. */
function numberIn(text: string): number | undefined {
  const digits = /^\s*(-?\d+|-?\d{1,3}(?:[,_ ]\d{3})+|-?\d+\.\d+)\s*%?\s*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/[,_ ]/g, ''));
}

const numeric: Hint = ({ path, value }) => {
  const number = typeof value === 'string' ? numberIn(value) : undefined;
  const leaveOut = isOptionalAt(path) ? 'leave it out or ' : '';
  if (number !== undefined && isNumberAt(path, number)) return `${leaveOut}write ${number}`;
  return typeof value === 'number' ? undefined : `${leaveOut}write a number`;
};

const textual: Hint = ({ value }) =>
  typeof value === 'number' || typeof value === 'boolean' ? `write "${value}"` : undefined;

const structured: Hint = ({ path }) => {
  const keys = requiredAt(path);
  return keys.length > 0 ? `write { ${keys.map((key) => `"${key}": …`).join(', ')} }` : 'write it in { }';
};

const unknownKey: Hint = ({ path }) => didYouMean(nearest(String(path.at(-1)), keysAt(path.slice(0, -1))));

const missing: Hint = ({ path }) => {
  const values = valuesAt(path);
  return values.length > 0 ? `write ${JSON.stringify(path.at(-1))}: ${list(values, 'or')}` : undefined;
};

/** The ids of a section that others refer to. */
function idsOf(document: unknown, section: string): readonly string[] {
  const items = valueAt(document, [section]);
  if (!Array.isArray(items)) return [];
  return items.map((item) => valueAt(item, ['id'])).filter((id) => typeof id === 'string');
}

/** As many as can be taken in at a glance. */
const MAX_IDS = 5;

const unknownId =
  (section: string): Hint =>
  ({ document, path, value }) => {
    const ids = idsOf(document, section);
    // In tallies the id is the key.
    const near = nearest(typeof value === 'string' ? value : String(path.at(-1)), ids);
    if (near !== undefined) return didYouMean(near);
    if (ids.length === 0) return `there is nothing in "${section}"`;
    return ids.length <= MAX_IDS ? `known are ${list(ids, 'and')}` : undefined;
  };

/** Where the year comes first or the month is a word, the day is certain: 1/2/2026 is either of two. */
function isoDateIn(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(text) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^[\d\s,.]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s,.]*$/i.test(text))
    return undefined;
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

const date: Hint = ({ value }) => {
  const day = typeof value === 'string' ? isoDateIn(value) : undefined;
  return day !== undefined && isIsoDate(day) ? `write "${day}"` : 'write it as 2026-01-31';
};

const address: Hint = ({ value }) => {
  if (typeof value !== 'string') return undefined;
  if (value.includes('\\')) return 'write / for \\';
  if (/^https?:\/\/[^/]*@/i.test(value)) return 'leave out the user name and the password';
  return 'write it as https://publisher.example/page';
};

const tooLong: Hint = ({ value }) =>
  typeof value === 'string' ? `it has ${[...value].length} characters` : undefined;

const numberOfTools: Hint = ({ value }) => (Array.isArray(value) ? `there are ${value.length}` : undefined);

const HINTS: readonly (readonly [RegExp, Hint])[] = [
  [/^unknown (key|label)$/, unknownKey],
  [/^unknown tool id$/, unknownId('tools')],
  [/^unknown reviewer id$/, unknownId('reviewers')],
  [/^is already used$/, () => 'give each an id of its own'],
  [/^is missing$/, missing],
  [/^must be (a number|from 0 to 100|a whole number from 0)$/, numeric],
  [/^must be text$/, textual],
  [/^must be a list$/, () => 'write it in [ ]'],
  [/^must be an object$/, structured],
  [/^must be an ISO 8601 date$/, date],
  [/^must be an http\(s\) URL$/, address],
  [/^must be a BCP 47 language tag$/, () => 'write a tag such as "en" or "pt-BR"'],
  [/^must list exactly two tools$/, numberOfTools],
  [/^must not be longer than /, tooLong],
  // The values that a field may have are in the message.
  [/^must be ("|true|\d)/, allowedValue],
];

/** @returns undefined where nothing is known that would help */
export function hintFor(mistake: Mistake): string | undefined {
  const { message, path, value } = mistake;
  if (value === null && isOptionalAt(path) && message.startsWith('must be')) return 'leave it out';
  const [, hint] = HINTS.find(([pattern]) => pattern.test(message)) ?? [];
  return hint?.(mistake);
}
