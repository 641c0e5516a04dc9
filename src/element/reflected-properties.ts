/**
 * Properties that reflect attributes the way HTML's own elements do ("Reflecting content attributes in IDL
 * attributes", HTML Standard): the attribute is the only copy, so that the two never disagree, not even until the
 * next update; a wrong keyword reads as the default and stays in the attribute as it was written.
 */
import type { PropertyDeclaration } from 'lit';
import { bare } from '../page/bare.js';

interface Converter<Value> {
  fromAttribute(attribute: string | null): Value;
  /** Null removes the attribute. */
  toAttribute(value: unknown): string | null;
}

/** A property declaration of Lit's whose accessors `reflectProperties` defines. */
export interface ReflectedProperty<
  Attribute extends string = string,
  Value = unknown,
> extends PropertyDeclaration {
  readonly attribute: Attribute;
  readonly noAccessor: true;
  readonly converter: Converter<Value>;
}

const reflected = <Attribute extends string, Value>(
  attribute: Attribute,
  converter: Converter<Value>,
): ReflectedProperty<Attribute, Value> => bare({ attribute, noAccessor: true, converter });

/** Frameworks say "nothing" in several ways. */
const textOf = (value: unknown): string | null => {
  if (value === undefined || value === null || value === false) return null;
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- HTML's own properties convert any object like this
  return value === true ? '' : String(value);
};

/** Any text, as `a.download` reflects it; null without the attribute. */
export const text = <Attribute extends string>(
  attribute: Attribute,
): ReflectedProperty<Attribute, string | null> =>
  reflected(attribute, { fromAttribute: (value) => value, toAttribute: textOf });

/** One of some keywords, as `img.loading` reflects it: in any case, and the first for anything else. */
export const keyword = <Attribute extends string, const Keyword extends string | number>(
  attribute: Attribute,
  keywords: readonly [Keyword, ...Keyword[]],
): ReflectedProperty<Attribute, Keyword> =>
  reflected(attribute, {
    fromAttribute: (value) => keywords.find((word) => String(word) === value?.toLowerCase()) ?? keywords[0],
    toAttribute: textOf,
  });

/** As `img.crossOrigin` reflects it: null without the attribute, and `anonymous` for anything unknown. */
export const crossOrigin: ReflectedProperty<'crossorigin', 'anonymous' | 'use-credentials' | null> =
  reflected('crossorigin', {
    fromAttribute: (value) => {
      if (value === null) return null;
      return value.toLowerCase() === 'use-credentials' ? 'use-credentials' : 'anonymous';
    },
    toAttribute: textOf,
  });

/** Whether the attribute is there, as `input.disabled` reflects it. */
export const flag = <Attribute extends string>(attribute: Attribute): ReflectedProperty<Attribute, boolean> =>
  reflected(attribute, {
    fromAttribute: (value) => value !== null,
    toAttribute: (value) => (value ? '' : null),
  });

/** Defines the accessors on a class's prototype. */
export function reflectProperties(
  prototype: HTMLElement,
  properties: Readonly<Record<string, ReflectedProperty>>,
): void {
  for (const [name, { attribute, converter }] of Object.entries(properties)) {
    Object.defineProperty(
      prototype,
      name,
      bare({
        configurable: true,
        enumerable: true,
        get(this: HTMLElement) {
          return converter.fromAttribute(this.getAttribute(attribute));
        },
        set(this: HTMLElement, value: unknown) {
          const content = converter.toAttribute(value);
          if (content === null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, content);
        },
      }),
    );
  }
}
