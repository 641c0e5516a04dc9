// What an author writes, as Markdown, WordPress and sanitizers pass it on, on a page with the built file. One page for each
// filter has a post for each way to write the tag.
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import {
  inlineEnd,
  inlineTag,
  markdown,
  markdownWithoutHtml,
  sanitizers,
  strictSanitizers,
  tagInMarkdown,
  wordPress,
  type Filter,
} from '../../support/filters/filters.js';
import { readDocument, SMALL } from '../../support/pages/page-documents.js';
import { servePage } from '../../support/pages/page-recorder.js';
import type { Origins } from '../../support/servers/origins.js';

const LINK = '<a href="https://publisher.example/compare/a-vs-b">A vs B</a>';
const { title } = readDocument(SMALL);
// Texts that Markdown would change: escapes, asterisks, markup, references.
const summary = 'It\'s "what" we *all* \\ <b>want</b> &amp; need -- <br> (c)';
const json = JSON.stringify({ ...readDocument(SMALL), summary }, null, 2);
const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');
/** With a blank line before each list, as a careful author writes it. */
const withBlankLines = (text: string): string => text.replaceAll(/\n(?= *"(?:tools|reviews)")/g, '\n\n');
const script = (content: string): string => `<script type="application/json">\n${content}\n</script>`;

/** How the tag can be written, and the text of the post after it. */
function spellings({ data }: Origins): Record<string, string> {
  const src = `${data.url}/comparisons/${SMALL}.json`;
  return {
    'the tag': `<tool-comparison src="${src}"></tool-comparison>`,
    'the tag within a paragraph': `Before <tool-comparison src="${src}"></tool-comparison> it.`,
    'fallback content': `<tool-comparison src="${src}">\n  ${LINK}\n</tool-comparison>`,
    'fallback content between blank lines': `<tool-comparison src="${src}">\n\n${LINK}\n\n</tool-comparison>`,
    'attributes on lines of their own': tagInMarkdown.replace(/src="[^"]*"/, `src="${src}"`),
    'the > on a line of its own': `<tool-comparison\n  src="${src}"\n>\n  ${LINK}\n</tool-comparison>`,
    'typographic quotation marks': `<tool-comparison src=“${src}”></tool-comparison>`,
    'closed as in XML': `<tool-comparison src="${src}" />`,
    JSON: inlineTag + indent(json) + inlineEnd,
    'JSON with blank lines': inlineTag + indent(withBlankLines(json)) + inlineEnd,
    'JSON with blank lines, not indented': `<tool-comparison>\n${script(withBlankLines(json))}\n</tool-comparison>`,
    'JSON behind the tag on its line': `<tool-comparison>${script(json)}</tool-comparison>`,
    'JSON and fallback content': `<tool-comparison>\n${script(json)}\n${LINK}\n</tool-comparison>`,
  };
}

const post = (tag: string): string =>
  `First paragraph.\n\n${tag}\n\n<h2>Then</h2>\n\nOne more.\n\nAnd another.\n\nLast paragraph.`;

/**
 * What a reader sees of a post: the title of the comparison, "Try again", the fallback link, source text that was meant as
 * markup, what follows; and the code that the developer is told.
 */
function outcomes(): Record<string, string> {
  const visibleText = (root: Node): string => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const { parentElement: parent } = node;
      const isUnslotted = parent?.shadowRoot && !(node as Text).assignedSlot;
      if (!isUnslotted && parent?.checkVisibility()) text += ` ${node.textContent ?? ''}`;
    }
    return text;
  };
  const ofPost = (article: Element): string => {
    const element = article.querySelector('tool-comparison');
    const root = element?.shadowRoot;
    const text = visibleText(article);
    const shown = root?.querySelector('#title')?.textContent.trim();
    const seen = [
      shown && [shown, root?.querySelector('[part~=summary]')?.textContent.trim()].join(': '),
      element?.error?.code,
      root && !shown && !root.querySelector('slot') && root.querySelector('button')?.textContent.trim(),
      text.includes('A vs B') && 'fallback',
      /<tool-comparison|"version"|&quot;/.test(text) && 'source',
      ...['First', 'Then', 'Last'].map((word) => !text.includes(word) && `without ${word}`),
    ];
    return seen.filter((part) => typeof part === 'string').join(', ');
  };
  return Object.fromEntries(
    [...document.querySelectorAll('article')].map((article) => [article.title, ofPost(article)]),
  );
}

async function posts(engine: Engine, origins: Origins, filter: Filter): Promise<Record<string, string>> {
  const body = Object.entries(spellings(origins)).map(
    ([name, tag]) => `<article title="${name}">\n${filter(post(tag))}\n</article>\n`,
  );
  await engine.goto(servePage(origins, body.join('')));
  await engine.waitFor(
    () => document.querySelector('tool-comparison:not(:state(ready), :state(error))') === null,
  );
  expect(await engine.evaluate(() => seen.errors)).toEqual([]);
  return engine.evaluate(outcomes);
}

const { summary: given } = readDocument(SMALL);
const BY_SRC = `${title}: ${String(given)}`;
const INLINE = `${title}: ${summary}`;

/** What is shown where the filter leaves everything alone. */
const ALL_SHOWN: Record<string, string> = {
  'the tag': BY_SRC,
  'the tag within a paragraph': BY_SRC,
  'fallback content': BY_SRC,
  'fallback content between blank lines': BY_SRC,
  'attributes on lines of their own': BY_SRC,
  'the > on a line of its own': BY_SRC,
  'typographic quotation marks': BY_SRC,
  'closed as in XML': BY_SRC,
  JSON: INLINE,
  'JSON with blank lines': INLINE,
  'JSON with blank lines, not indented': INLINE,
  'JSON behind the tag on its line': INLINE,
  'JSON and fallback content': INLINE,
};

for (const [name, filter] of Object.entries(markdown)) {
  test(`${name}: what Markdown leaves certain is shown, and the rest is an error that names it`, async ({
    engine,
    origins,
  }) => {
    expect(await posts(engine, origins, filter)).toEqual({
      ...ALL_SHOWN,
      // A quotation begins there: see the guide.
      'the > on a line of its own': 'fallback, source',
      // Paragraphs, in which escapes and asterisks are gone.
      'JSON with blank lines, not indented': 'bad-json, Try again',
      'JSON behind the tag on its line': 'bad-json, Try again',
    });
    const warnings = await engine.evaluate(() => seen.warnings);
    expect(warnings.filter((text) => text.endsWith('[not-closed]'))).toHaveLength(1);
    const ofJson = warnings.filter((text) => text.includes('bad-json'));
    expect(ofJson.length).toBeGreaterThan(0);
    for (const text of ofJson) expect(text).toContain('in Markdown, begin a line with the tag');
  });
}

test('markdown-it as it comes: the tag is text, and nothing of the post is lost', async ({
  engine,
  origins,
}) => {
  const seenOf = await posts(engine, origins, markdownWithoutHtml);
  for (const [name, outcome] of Object.entries(seenOf))
    expect(outcome, name).toMatch(/^(fallback, )?source$/);
});

test('WordPress: every way to write it is shown', async ({ engine, origins }) => {
  // It writes <br /> for <br>, in texts of the JSON too.
  const inline = INLINE.replace('<br>', '<br />');
  const shown = Object.entries(ALL_SHOWN).map(([name, text]) => [name, text === INLINE ? inline : text]);
  expect(await posts(engine, origins, wordPress)).toEqual({
    ...(Object.fromEntries(shown) as typeof ALL_SHOWN),
    // Its paragraphs end the element before the fallback content.
    'fallback content between blank lines': `${BY_SRC}, fallback`,
  });
  expect(await engine.evaluate(() => seen.warnings)).toEqual([]);
});

const withoutJson = (outcome: string, withFallback = outcome): Record<string, string> => ({
  JSON: outcome,
  'JSON with blank lines': outcome,
  'JSON with blank lines, not indented': outcome,
  'JSON behind the tag on its line': outcome,
  'JSON and fallback content': withFallback,
});

for (const [name, filter] of Object.entries(sanitizers)) {
  test(`${name} as the guide sets it up: the tag is shown, and JSON inside is an error that names a filter`, async ({
    engine,
    origins,
  }) => {
    expect(await posts(engine, origins, filter)).toEqual({
      ...ALL_SHOWN,
      ...withoutJson('no-source, Try again', 'no-source, fallback'),
      // The sanitizer has written an end tag at the end of the post: what is before it looks like fallback content.
      'closed as in XML': `${BY_SRC}, without Then, without Last`,
    });
    const warnings = await engine.evaluate(() => seen.warnings);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/no-source: .*filter/);
  });
}

test('sanitizers as they come: the fallback content and the text of the post stay', async ({
  engine,
  origins,
}) => {
  for (const filter of Object.values(strictSanitizers)) {
    const fallback = [
      ...['fallback content', 'fallback content between blank lines', 'attributes on lines of their own'],
      ...['the > on a line of its own', 'JSON and fallback content'],
    ];
    const nothing = Object.keys(ALL_SHOWN).map((name) => [name, fallback.includes(name) ? 'fallback' : '']);
    expect(await posts(engine, origins, filter)).toEqual(Object.fromEntries(nothing));
  }
});

test('Markdown and then a sanitizer, as forums and comments have it', async ({ engine, origins }) => {
  const [sanitize] = Object.values(sanitizers);
  const filter: Filter = (text) => sanitize?.(markdown['marked']?.(text) ?? '') ?? '';
  expect(await posts(engine, origins, filter)).toEqual({
    ...ALL_SHOWN,
    ...withoutJson('no-source, Try again', 'no-source, fallback'),
    'the > on a line of its own': 'fallback, source',
    'closed as in XML': `${BY_SRC}, without Then, without Last`,
  });
});
