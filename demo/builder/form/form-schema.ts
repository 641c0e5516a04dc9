/** The JSON Schema of a document as a form needs it: without what a form is no place for, and with the names of what is referred to. */
import { comparisonJsonSchema } from 'tool-comparison/document';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';

/** Written by programs, or so rarely that a form would only be longer. They stay in the document as they are. */
const LEFT_OUT = ['$schema', 'version', 'labels'];

type Schema = RJSFSchema;
type Properties = Record<string, Schema>;

interface Named {
  readonly id?: unknown;
  readonly name?: unknown;
}

const propertiesOf = (schema: Schema): Properties => ({ ...schema.properties }) as Properties;

const without = (properties: Properties, names: readonly string[]): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));

/** A reference as a choice of names, where there is something to refer to. */
function choiceOf(schema: Schema | undefined, items: unknown): Schema {
  const named = (Array.isArray(items) ? (items as (Named | null)[]) : []).flatMap((item) =>
    typeof item?.id === 'string' && item.id !== '' ? [{ id: item.id, name: item.name }] : [],
  );
  if (named.length === 0) return { ...schema };
  const oneOf = named.map(({ id, name }) => ({ const: id, title: typeof name === 'string' ? name : id }));
  return { title: schema?.title, description: schema?.description, type: 'string', oneOf };
}

/**
 * What the form needs of a schema: its shape and its words. What a value must be is told by the checker; a default would be written
 * into the document, and a truth value is a box to tick instead of a choice of two words.
 */
function shapeOf({ type, title, description, enum: values, required, ...rest }: Schema): Schema {
  const { properties, items, minItems, maxItems } = rest;
  return {
    ...{ type, title, description },
    ...(values && type !== 'boolean' && { enum: values }),
    ...(required && { required }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties as Properties).map(([name, property]) => [name, shapeOf(property)]),
      ),
    }),
    ...(items && { items: shapeOf(items as Schema), minItems, maxItems }),
  };
}

const whole = shapeOf(comparisonJsonSchema());

/** @param document whose tools and reviewers its reviews can be about */
export function formSchema(document: { readonly tools?: unknown; readonly reviewers?: unknown }): Schema {
  const properties = propertiesOf(whole);
  const reviews = { ...properties['reviews'] } as Schema;
  const review = { ...(reviews.items as Schema) };
  const community = { ...properties['community'] } as Schema;
  const ofReview = propertiesOf(review);
  return {
    type: 'object',
    required: (whole.required ?? []).filter((name) => !LEFT_OUT.includes(name)),
    properties: {
      ...without(properties, LEFT_OUT),
      reviews: {
        ...reviews,
        items: {
          ...review,
          properties: {
            ...ofReview,
            reviewer: choiceOf(ofReview['reviewer'], document.reviewers),
            tool: choiceOf(ofReview['tool'], document.tools),
          },
        },
      },
      community: { ...community, properties: without(propertiesOf(community), ['tallies']) },
    },
  };
}

const LONG = { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } };

export const FORM_UI: UiSchema = {
  'ui:submitButtonOptions': { norender: true },
  summary: LONG,
  disclosure: { ...LONG, 'ui:options': { rows: 2 } },
  tools: { 'ui:options': { orderable: true }, items: { description: LONG } },
  reviews: { items: { quote: LONG } },
  newsletter: { text: { ...LONG, 'ui:options': { rows: 2 } } },
};
