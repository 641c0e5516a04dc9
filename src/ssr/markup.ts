/**
 * Lit's templates as markup, without a DOM. Only what the templates of `ui/` use: a value between tags, an attribute with one
 * value, a property `textContent`, a listener. `@lit-labs/ssr` does not serve here: it leaves out `textContent`, which most
 * texts are set by, and imports a stand-in for the DOM that defines the global `customElements`.
 * What only a script can answer is disabled: a button with a listener, and a form. What only a script can unfold is shown where none
 * runs, so that the role `none`, which what is folded has, is left out: without scripts a row is a row.
 */
import { nothing, type TemplateResult } from 'lit';
import type { DirectiveResult, PartInfo } from 'lit/directive.js';

/** Lit's `PartType.CHILD`, of a module that no server needs. */
const CHILD_PART = { type: 2 } as PartInfo;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // The parser would make it a line feed.
  '\r': '&#13;',
};

/** @returns text as it is written between tags, or within an attribute in double quotation marks */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? '');

/** @returns an attribute with the space before it */
export const attribute = (name: string, value: unknown): string => ` ${name}="${escaped(asText(value))}"`;

type Hole =
  | { readonly kind: 'child' | 'listener' }
  /** Written behind the tag that it is in. */
  | { readonly kind: 'text' }
  | { readonly kind: 'attribute'; readonly name: string; readonly before: string; readonly after: string };

interface Compiled {
  /** One more than there are holes. */
  readonly strings: readonly string[];
  readonly holes: readonly Hole[];
  /** For each hole with a text, how much of the string after it belongs to the tag. */
  readonly restOfTag: readonly number[];
}

const compiled = new WeakMap<TemplateStringsArray, Compiled>();

/** The beginning of an attribute at the end of a string: its name, and what precedes the value in it. */
const OPEN_ATTRIBUTE = /\s([@.]?[\w-]+)=("?)([^"<>]*)$/;

/** What a control is that only its listener makes useful. */
const WITHOUT_SCRIPT: Readonly<Record<string, string>> = { '@click': ' disabled', '@submit': ' inert' };

function holeFor(name: string, before: string, after: string): Hole {
  if (name.startsWith('@')) return { kind: 'listener' };
  if (name === '.textContent') return { kind: 'text' };
  if (name.startsWith('.')) throw new Error(`A property that is not written as markup: ${name}`);
  return { kind: 'attribute', name, before, after };
}

function compile(source: TemplateStringsArray): Compiled {
  const strings = [...source];
  const holes: Hole[] = [];
  const restOfTag: number[] = [];
  for (let index = 0; index < source.length - 1; index++) {
    const text = strings[index] ?? '';
    const found = OPEN_ATTRIBUTE.exec(text);
    if (!found) {
      holes.push({ kind: 'child' });
      restOfTag.push(0);
      continue;
    }
    const [whole, name = '', quote, before = ''] = found;
    let next = strings[index + 1] ?? '';
    let after = '';
    if (quote) {
      const end = next.indexOf('"');
      if (end < 0) throw new Error(`More than one value in the attribute ${name}`);
      after = next.slice(0, end);
      next = next.slice(end + 1);
    }
    const kept = text.slice(0, -whole.length);
    strings[index] = kept + (WITHOUT_SCRIPT[name] ?? '');
    strings[index + 1] = next;
    holes.push(holeFor(name, before, after));
    restOfTag.push(next.indexOf('>') + 1);
  }
  return { strings, holes, restOfTag };
}

/** A number, a boolean or a text, as Lit writes it. */
const asText = (value: unknown): string =>
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- templates give primitives
  value === undefined || value === null ? '' : String(value);

const isTemplate = (value: object): value is TemplateResult => 'strings' in value && '_$litType$' in value;

/** The directives of the templates: with nothing remembered they compute their values. */
function resolved(directive: DirectiveResult): unknown {
  const { _$litDirective$: Directive, values } = directive as {
    _$litDirective$: new (part: PartInfo) => { render(...values: unknown[]): unknown };
    values: unknown[];
  };
  return new Directive(CHILD_PART).render(...values);
}

/**
 * @param value what a template may hold between tags
 * @returns its markup in pieces, as it is computed
 */
export function* markup(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) {
    if (value !== nothing) yield escaped(asText(value));
  } else if (Array.isArray(value)) {
    for (const item of value) yield* markup(item);
  } else if ('_$litDirective$' in value) {
    yield* markup(resolved(value));
  } else if (isTemplate(value)) {
    yield* templateMarkup(value);
  }
}

const isWritten = (name: string, value: unknown): boolean =>
  value !== nothing && !(name === 'role' && value === 'none');

function* templateMarkup({ strings: source, values }: TemplateResult): Iterable<string> {
  const template = compiled.get(source) ?? compile(source);
  compiled.set(source, template);
  const { strings, holes, restOfTag } = template;
  let output = strings[0] ?? '';
  for (const [index, hole] of Object.entries(holes)) {
    const position = Number(index);
    const value: unknown = values[position];
    const next = strings[position + 1] ?? '';
    switch (hole.kind) {
      case 'child':
        yield output;
        yield* markup(value);
        output = next;
        break;
      case 'text': {
        const end = restOfTag[position] ?? 0;
        if (end === 0) throw new Error('textContent must be the last value in its tag');
        yield output + next.slice(0, end);
        yield* markup(value);
        output = next.slice(end);
        break;
      }
      case 'attribute':
        if (isWritten(hole.name, value))
          output += attribute(hole.name, hole.before + asText(value) + hole.after);
        output += next;
        break;
      default:
        output += next;
    }
  }
  yield output;
}
