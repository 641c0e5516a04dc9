/** What is wrong with a text that is not JSON, in the words of whoever wrote it. */
import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { jsonTree } from './json-tree.js';
import type { Span, TextProblem } from './problem.js';

interface Finding {
  readonly message: string;
  readonly hint?: string;
  readonly span: Span;
  /** Whether whatever the parser finds after it follows from it. */
  readonly isLast?: boolean;
  /** Whether it cannot follow from something before it in its line. */
  readonly isCertain?: boolean;
  /** Whether it is a quotation mark that is not one of JSON. */
  readonly isForeignMark?: boolean;
}

/** Where the parser was, and what it found there. */
interface Spot {
  readonly text: string;
  readonly span: Span;
  /** What is written there. */
  readonly token: string;
  /** Where the last character before it is that is not white space; -1 where there is none. */
  readonly before: number;
  /** Whether it is the first error. */
  readonly isFirst: boolean;
}

type Finder = (spot: Spot) => Finding | undefined;

const one = (offset: number): Span => ({ offset, length: 1 });
const CLOSING = ['}', ']'];
/** Quotation marks that word processors write, and what other languages have. */
const FOREIGN_MARKS = '“”„‟«»‘’‚‛‹›＂';
const TYPOGRAPHIC = new RegExp(`^["${FOREIGN_MARKS}]`);

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^[+-]?(NaN|Infinity)\b/, 'write a number, or leave the field out'],
  [/^undefined\b/, 'leave the field out'],
  [/^None\b/, 'leave the field out'],
  [/^(True|TRUE)\b/, 'write true'],
  [/^(False|FALSE)\b/, 'write false'],
];

const TYPOGRAPHIC_MARKS = {
  message: 'typographic quotation marks are not JSON',
  hint: 'write " instead',
  isLast: true,
  isForeignMark: true,
};

/** `NaN` and others, which other languages have. */
const foreignWord: Finder = ({ text, span: { offset } }) => {
  const rest = text.slice(offset, offset + 20);
  for (const [pattern, hint] of WORDS) {
    const word = pattern.exec(rest)?.[0];
    if (word !== undefined)
      return { message: `${word} is not JSON`, hint, span: { offset, length: word.length } };
  }
  return undefined;
};

const quotation: Finder = ({ text, span, token }) => {
  // The text before has ended right here, or so it seems.
  if (text[span.offset - 1] === '"')
    return {
      message: 'a quotation mark within a text ends it',
      hint: 'write \\" within a text',
      span: one(span.offset - 1),
      isLast: true,
    };
  if (/^['`]/.test(token))
    return {
      message: 'single quotation marks are not JSON',
      hint: 'write " instead',
      span: one(span.offset),
      isLast: true,
      isForeignMark: true,
    };
  if (TYPOGRAPHIC.test(token)) return { ...TYPOGRAPHIC_MARKS, span: one(span.offset) };
  return undefined;
};

/** A number with what it counts: `85%`, `20 €`, `$5`. */
const unitOfNumber: Finder = ({ text, span, token, before }) => {
  const isSign = /^[%‰_\p{Sc}]/u.test(token);
  const isWord = /^\p{L}+$/u.test(token) && !isKeyAt(text, span);
  const isBehind = (isSign || isWord) && /\d/.test(text[before] ?? '');
  if (isBehind || /^\p{Sc}\d/u.test(token)) {
    const sign = isWord ? token : (/^[%‰\p{Sc}]+/u.exec(token)?.[0] ?? token);
    return { message: `${sign} is no part of a number`, hint: 'write the number alone', span };
  }
  return undefined;
};

/** Digits of other scripts, and of wide letters. */
const foreignDigits: Finder = ({ span, token }) =>
  /^\p{Nd}+$/u.test(token)
    ? { message: `${token} is not a number of JSON`, hint: 'write it with the digits 0 to 9', span }
    : undefined;

const numberLike: Finder = ({ span, token }) =>
  /^([+-]?\.?\d|[+-]$)/.test(token)
    ? { message: `${token} is not a number of JSON`, hint: 'write it as 12, -12 or 0.5', span }
    : undefined;

/** A space that is none for JSON, as word processors and web pages have it. */
const foreignSpace: Finder = ({ span, token }) => {
  const [space] = /^[\s\u200b-\u200d\u2060\ufeff]/.exec(token) ?? [];
  if (space === undefined) return undefined;
  const code = space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    message: `an invisible character (U+${code}) is not JSON`,
    hint: 'delete it',
    span: one(span.offset),
  };
};

const punctuation: Finder = ({ span, token }) => {
  if (token.startsWith('#')) return { message: 'comments are not JSON', hint: 'delete the comment', span };
  if (token === ';') return { message: 'a semicolon is not JSON', hint: 'write a comma', span };
  if (token === '=')
    return { message: 'an equals sign is not JSON', hint: 'write a colon', span, isLast: true };
  if (token.startsWith('<'))
    return {
      message: 'markup is not JSON',
      hint: 'see that it is the document and not a page',
      span: one(span.offset),
      isLast: true,
    };
  return undefined;
};

const isKeyAt = (text: string, { offset, length }: Span): boolean =>
  /^\s*:/.test(text.slice(offset + length, offset + length + 20));

const bareWord: Finder = ({ text, span, token }) => {
  if (!/^[\p{L}_$]/u.test(token)) return undefined;
  const isKey = isKeyAt(text, span);
  const message = `${isKey ? 'a key' : 'a text'} must stand in quotation marks`;
  return { message, hint: `write "${token}"`, span, isLast: !isKey };
};

const anySymbol: Finder = ({ span, token }) => ({ message: `${token} is not JSON`, span, isLast: true });

const OF_SYMBOLS: readonly Finder[] = [
  foreignWord,
  quotation,
  unitOfNumber,
  numberLike,
  foreignDigits,
  foreignSpace,
  punctuation,
  bareWord,
];

const symbol: Finder = (spot) => {
  for (const find of OF_SYMBOLS) {
    const finding = find(spot);
    if (finding) return finding;
  }
  return anySymbol(spot);
};

/** Whether the comma there is one within a number: `1,234`. */
const isThousands = (text: string, comma: number, after: string): boolean =>
  /(?:^|[^\d.])\d{1,3},$/.test(text.slice(Math.max(comma - 4, 0), comma + 1)) && /^\d{3}\b/.test(after);

/** Something else than was expected: a comma too many, or something too few. */
const expected: Finder = ({ text, span, token, before, isFirst }) => {
  const previous = text[before];
  if (previous === ',' && CLOSING.includes(token))
    return {
      message: `a trailing comma before ${token} is not JSON`,
      hint: 'delete the comma',
      span: one(before),
      isCertain: true,
    };
  if (previous === ',' && token === ',')
    return { message: 'two commas follow each other', hint: 'delete one', span };
  if (previous === ':' && (token === '' || /^[,}\]]/.test(token)))
    return { message: 'a value is missing after the colon', span: one(before) };
  if (!isFirst) return undefined;
  if (isThousands(text, before, token) && span.offset === before + 1)
    return {
      message: 'a comma within a number is not JSON',
      hint: 'write the number without it',
      span: one(before),
      isLast: true,
    };
  const what = previous === '{' ? 'a key in quotation marks' : 'a value';
  return { message: `${what} is expected here`, span, isLast: true };
};

const comma: Finder = ({ text, span, token, before }) => {
  if (CLOSING.includes(token))
    return { message: `${token} closes what is not open here`, span, isLast: true };
  const isWithinNumber = before === span.offset - 1 && /\d/.test(text[before] ?? '') && /^\d/.test(token);
  if (isWithinNumber) return { message: 'a number must not begin with 0', span: one(before) };
  return { message: 'a comma is missing after this', hint: 'write a comma', span: one(before) };
};

const colon: Finder = ({ before }) => ({
  message: 'a colon is missing after this key',
  hint: 'write a colon',
  span: one(before),
  isLast: true,
});

const ending =
  (bracket: string): Finder =>
  ({ before, isFirst }) =>
    isFirst
      ? {
          message: `the text ends before its last ${bracket}`,
          hint: 'see that all of it is there',
          span: one(before),
          isLast: true,
        }
      : undefined;

const openText: Finder = ({ span, token }) => {
  const closing = /[“”„‟＂](?=[\s,:}\]]*$)/.exec(token);
  if (closing) return { ...TYPOGRAPHIC_MARKS, span: one(span.offset + closing.index) };
  return {
    message: 'a text does not end in its line',
    hint: 'write " at its end, and \\n for a line break within it',
    span,
    isLast: true,
  };
};

/** @param isWrong of an escape sequence in the text */
const escapeIn = ({ span, token }: Spot, isWrong: (escape: string) => boolean): Span => {
  const wrong = [...token.matchAll(/\\(?:u[0-9a-f]{4}|[^])/gi)].find(([escape]) => isWrong(escape));
  return wrong ? { offset: span.offset + wrong.index, length: wrong[0].length } : span;
};

const badEscape: Finder = (spot) => ({
  message: 'a backslash is followed by what is no escape of JSON',
  hint: 'write \\\\ for a backslash',
  span: escapeIn(spot, (escape) => !/^\\["\\/bfnrtu]/.test(escape)),
});

const badUnicode: Finder = (spot) => ({
  message: '\\u must be followed by four hexadecimal digits',
  hint: 'write \\\\ for a backslash',
  span: escapeIn(spot, (escape) => /^\\u$/i.test(escape)),
});

/** As it would be written in a text of JSON. */
const written = (character: string): string => JSON.stringify(character).slice(1, -1);

const controlCharacter: Finder = ({ span, token }) => {
  // eslint-disable-next-line no-control-regex
  const index = Math.max(token.search(/[\0-\x1f]/), 0);
  return {
    message: 'a text must not contain a control character',
    hint: `write ${written(token.charAt(index))} for it`,
    span: one(span.offset + index),
  };
};

const FINDERS: Readonly<Record<string, Finder>> = {
  InvalidSymbol: symbol,
  PropertyNameExpected: expected,
  ValueExpected: expected,
  ColonExpected: colon,
  CommaExpected: comma,
  CloseBraceExpected: ending('}'),
  CloseBracketExpected: ending(']'),
  EndOfFileExpected: ({ span, token }) => ({
    message: `the document has ended before this ${token}`,
    span,
    isLast: true,
  }),
  InvalidCommentToken: ({ span }) => ({ message: 'comments are not JSON', hint: 'delete the comment', span }),
  UnexpectedEndOfComment: ({ span }) => ({
    message: 'comments are not JSON',
    hint: 'delete it',
    span,
    isLast: true,
  }),
  UnexpectedEndOfString: openText,
  UnexpectedEndOfNumber: ({ span, token }) => ({
    message: `${token} is not a number of JSON`,
    hint: 'write it as 12, -12 or 0.5',
    span,
  }),
  InvalidUnicode: badUnicode,
  InvalidEscapeCharacter: badEscape,
  InvalidCharacter: controlCharacter,
};

function spotOf(text: string, { offset, length }: ParseError, isFirst: boolean): Spot {
  let before = offset - 1;
  while (before >= 0 && /\s/.test(text.charAt(before))) before--;
  return { text, span: { offset, length }, token: text.slice(offset, offset + length), before, isFirst };
}

const MARKS = `["'\`${FOREIGN_MARKS}]`;
const OPENING_MARK = new RegExp(`([{[,:]\\s*)${MARKS}`, 'g');
const CLOSING_MARK = new RegExp(`${MARKS}(\\s*[,:}\\]])`, 'g');

/** The text with the quotation marks of JSON where others stand for them. Each character stays at its place. */
const withQuotationMarks = (text: string): string =>
  text.replaceAll(OPENING_MARK, '$1"').replaceAll(CLOSING_MARK, '"$1');

/** The parser goes on after an error, and errors follow from errors: of each line the first one counts. */
function findingsIn(
  text: string,
  errors: readonly ParseError[],
  lineOf: (offset: number) => number,
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const error of errors) {
    const find = FINDERS[printParseErrorCode(error.error)] ?? anySymbol;
    const finding = find(spotOf(text, error, findings.size === 0));
    if (!finding) continue;
    const { span, isLast, isCertain } = finding;
    const key = isCertain ? `offset ${span.offset}` : `line ${lineOf(span.offset)}`;
    if (!findings.has(key)) findings.set(key, finding);
    if (isLast) break;
  }
  return [...findings.values()];
}

/** Behind a quotation mark of another kind the parser is lost: what is certain there is found as if it were right. */
function findingsBehind(mark: Finding, text: string, lineOf: (offset: number) => number): readonly Finding[] {
  const straight = withQuotationMarks(text);
  const { errors } = jsonTree(straight);
  return findingsIn(straight, errors, lineOf).filter(
    ({ span, isCertain }) => isCertain && span.offset > mark.span.offset,
  );
}

/**
 * @param errors in their order
 * @param lineOf an offset in the text
 */
export function jsonProblems(
  text: string,
  errors: readonly ParseError[],
  lineOf: (offset: number) => number,
): TextProblem[] {
  const findings = findingsIn(text, errors, lineOf);
  const mark = findings.find(({ isForeignMark }) => isForeignMark);
  const all = mark ? [...findings, ...findingsBehind(mark, text, lineOf)] : findings;
  return all.map(({ message, hint, span }) => ({ rule: 'json', path: '', message, hint, span }));
}
