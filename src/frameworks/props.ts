/**
 * What a template may say of the element, for the types of each framework beside this file. All of it is taken from the
 * class and from its events, so that there is no second list to keep.
 */
import type { LitElement } from 'lit';
import type { ComparisonEvent, ComparisonEventDetails, ToolComparisonElement } from '../index.js';
import type { ReflectedProperties } from '../tool-comparison-element.js';

type Reflected = ReflectedProperties[keyof ReflectedProperties];
type ValueOf<Property> = Property extends { converter: { fromAttribute(attribute: null): infer Value } }
  ? Value
  : never;

/** Where a property has the same name, a template sets that, and an empty text is no truth value of JavaScript. */
type FlagOf<Name, Flag> = Name extends keyof ToolComparisonElement ? boolean : Flag;

/** Numbers are also written as text, and an attribute that may be missing may be empty. */
type Written<Value> = Value extends string | number ? Value | `${Value}` : Value extends null ? '' : never;

/**
 * The attributes, by the names they have in HTML.
 *
 * @template Flag what an attribute may be that says something by being there
 */
export type Attributes<Flag> = {
  [Property in Reflected as Property['attribute']]?:
    | ([ValueOf<Property>] extends [boolean]
        ? FlagOf<Property['attribute'], Flag>
        : Written<ValueOf<Property>>)
    | null
    | undefined;
};

// The usual way to tell what can be written from what can only be read.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

type OwnName = Exclude<keyof ToolComparisonElement, keyof LitElement>;
/** Neither methods nor what can only be read. */
type PropertyName = {
  [Name in OwnName]: ToolComparisonElement[Name] extends (...args: never) => unknown
    ? never
    : Same<
          { -readonly [Key in Name]: ToolComparisonElement[Key] },
          Pick<ToolComparisonElement, Name>
        > extends true
      ? Name
      : never;
}[OwnName];
type Settable = Pick<ToolComparisonElement, PropertyName>;

/** The properties that can be set, by the names they have in JavaScript. */
export type Properties = { [Name in keyof Settable]?: Settable[Name] | undefined };

export type AttributesAndProperties<Flag = boolean | ''> = Attributes<Flag> & Properties;

/** An event as a listener at the element gets it. */
export type Heard<Type extends keyof ComparisonEventDetails> = ComparisonEvent<Type> & {
  readonly currentTarget: ToolComparisonElement;
};

/**
 * The listeners, as attributes.
 *
 * @template Prefix what stands before the type of the event
 */
export type Listeners<Prefix extends string> = {
  [Type in keyof ComparisonEventDetails as `${Prefix}${Type}`]?:
    ((event: Heard<Type>) => void) | null | undefined;
};
