/** The schema as JSON Schema 2020-12, with a description of every field: for editors and other validators. */
import { registry, toJSONSchema, type core } from 'zod/mini';
import { ISO_DATE } from './iso-date.js';
import { MAX_REVIEWERS, schemasFor, type Schemas } from './schema.js';
import { unpolluted } from './unpolluted.js';
import { ELSEWHERE } from './url.js';

/** @returns the JSON Schema (2020-12) of the comparison document, version 1 */
export function comparisonJsonSchema(): Record<string, unknown> {
  return unpolluted(() => {
    // Nothing is parsed here, so that no URL is resolved against it.
    const schemas = schemasFor(ELSEWHERE);
    return jsonSchemaOf(schemas.comparison, schemas);
  });
}

/**
 * @param schema the schema of a whole document, built of `schemas`
 * @returns its JSON Schema. A field without a description of its own has that of its kind.
 */
export function jsonSchemaOf(schema: core.$ZodType, schemas: Schemas): Record<string, unknown> {
  const metadata = registry<Metadata>();
  describeKinds(metadata, schemas);
  describeSections(metadata, schemas);
  return { ...toJSONSchema(schema, { io: 'input', metadata }) };
}

type Metadata = Record<string, unknown>;
type Registry = core.$ZodRegistry<Metadata>;

const NOT_BLANK = '\\S';
const WHOLE_NUMBER = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

function describeKinds(metadata: Registry, schemas: Schemas): void {
  metadata
    .add(schemas.text, { description: 'Plain text. Markup in it is shown as typed.' })
    .add(schemas.name, { description: 'A name. Must not be blank.', pattern: NOT_BLANK })
    .add(schemas.id, { description: 'Unique among its siblings.', minLength: 1 })
    .add(schemas.reference, { description: 'The id of a reviewer or a tool of this document.', minLength: 1 })
    .add(schemas.url, {
      description: 'An http or https URL without credentials, absolute or relative to the document.',
      format: 'uri-reference',
      pattern: NOT_BLANK,
    })
    .add(schemas.date, {
      description: 'An ISO 8601 date or date-time, such as 2026-11-22 or 2026-11-22T09:30:00Z.',
      pattern: ISO_DATE.source,
    })
    .add(schemas.language, {
      description: 'A BCP 47 language tag, such as ar-EG. Sets the direction of the text as well.',
      default: 'en',
    })
    .add(schemas.percentage, { description: 'A percentage.', minimum: 0, maximum: 100 })
    .add(schemas.count, { description: 'A whole number from 0.', ...WHOLE_NUMBER });
}

function describeSections(metadata: Registry, schemas: Schemas): void {
  const { comparison, tool, reviewer, review, tally, community, newsletter, labels } = schemas;

  metadata.add(comparison, {
    title: 'Comparison of two tools, version 1',
    description:
      'A document for <tool-comparison>. Relative URLs are relative to the document. At most 1 MiB.',
  });
  const fields = comparison.shape;
  metadata
    .add(fields.$schema, { description: 'The address of this schema, for editors.', type: 'string' })
    .add(fields.version, { description: 'The version of the format.' })
    .add(fields.id, { description: 'Names the comparison to the vote service.', minLength: 1 })
    .add(fields.url, { description: 'The canonical page of the comparison: an http or https URL.' })
    .add(fields.kicker, { description: 'A short line above the title.' })
    .add(fields.title, {
      description: 'The heading. If it is missing: "A vs B", from the names of the tools.',
    })
    .add(fields.summary, { description: 'A few sentences below the title.' })
    .add(fields.updated, {
      description: 'When the comparison was last changed: an ISO 8601 date or date-time.',
    })
    .add(fields.disclosure, {
      description: 'What readers should know, such as that links earn a commission.',
    })
    .add(fields.tools, { description: 'The two tools.', minItems: 2, maxItems: 2 })
    .add(fields.reviewers, { description: 'The panel.', maxItems: MAX_REVIEWERS })
    .add(fields.reviews, { description: 'What the panel says. At most one review per reviewer and tool.' });

  metadata.add(tool, { title: 'Tool', description: 'One of the two tools.' });
  metadata
    .add(tool.shape.category, { description: 'What kind of tool it is.' })
    .add(tool.shape.tagline, { description: 'What it promises, in a few words.' })
    .add(tool.shape.description, { description: 'What it is, in a few sentences.' })
    .add(tool.shape.entry, { description: 'The entry price as text: "Paid", "Free", "$20/mo".' })
    .add(tool.shape.logo, { description: 'The address of its logo.' })
    .add(tool.shape.sponsored, { description: 'Whether its link earns the publisher something.' })
    .add(tool.shape.panelShip, {
      description:
        'The share of the panel that says ship, in percent. Only where the reviews are not the whole panel.',
    });

  metadata.add(reviewer, { title: 'Reviewer', description: 'One member of the panel.' });
  metadata
    .add(reviewer.shape.motto, { description: 'A line below the name.' })
    .add(reviewer.shape.avatar, { description: 'The address of a picture.' })
    .add(reviewer.shape.kind, { description: 'Who it is. An AI is labelled as such.' });

  metadata.add(review, { title: 'Review', description: 'What one reviewer says of one tool.' });
  metadata
    .add(review.shape.verdict, { description: 'Whether the reviewer would ship it.' })
    .add(review.shape.quote, { description: 'Why, in the words of the reviewer.' })
    .add(review.shape.url, { description: 'The address of the full review.' });

  metadata.add(community, { title: 'Community', description: 'The votes of the readers.' });
  metadata
    .add(community.shape.votes, { description: 'The address of the vote service for this comparison.' })
    .add(community.shape.tallies, { description: 'Votes by tool id, as last known.' })
    .add(community.shape.reveal, {
      description: 'Whether the numbers are shown before the reader has voted.',
    })
    .add(community.shape.minimum, {
      description: 'How many votes there must be before a percentage is shown.',
    });
  metadata
    .add(tally, { title: 'Tally', description: 'How many votes there are for each choice.' })
    .add(tally.shape.ship, { description: 'How many would ship it.', ...WHOLE_NUMBER })
    .add(tally.shape.skip, { description: 'How many would skip it.', ...WHOLE_NUMBER });

  metadata.add(newsletter, {
    title: 'Newsletter',
    description: 'A form to subscribe with, or a link to one.',
  });
  metadata
    .add(newsletter.shape.endpoint, { description: 'Where the form sends the email address.' })
    .add(newsletter.shape.url, { description: 'A page to subscribe on.' })
    .add(newsletter.shape.consent, { description: 'What the reader agrees to, below the form.' });

  metadata.add(labels, { title: 'Labels', description: 'Interface texts to replace, by name.' });
}
