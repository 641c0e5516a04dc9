// The JSON Schema in an editor: the language service of VS Code, with the files as they are built and named in documents.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vscode, { type Position } from 'vscode-json-languageservice';
import { SCHEMA_FILE } from '../../src/document/field-notes.js';
import { blocksOf, readPage, root } from '../support/docs/pages.js';
import { full, put } from '../support/element/documents.js';

/** A project in which the package is installed: what is in `node_modules/tool-comparison` is this folder. */
const PROJECT = 'file:///project/';
const PACKAGE = `${PROJECT}node_modules/tool-comparison/`;
const inPackage = (url: string): string => url.replace(PACKAGE, `${pathToFileURL(root).href}/`);

interface Settings {
  readonly 'json.schemas': readonly { readonly fileMatch: string[]; readonly url: string }[];
}

const textOf = (content: string | { readonly value: string }): string =>
  typeof content === 'string' ? content : content.value;

/** An editor with a document in the project. */
function opened(content: unknown, name = 'a-vs-b.json', settings?: Settings) {
  const service = vscode.getLanguageService({
    schemaRequestService: (url) => Promise.resolve(readFileSync(fileURLToPath(inPackage(url)), 'utf8')),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  });
  service.configure({
    validate: true,
    schemas: (settings?.['json.schemas'] ?? []).map(({ fileMatch, url }) => ({
      fileMatch,
      uri: new URL(url, PROJECT).href,
    })),
  });
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const document = vscode.TextDocument.create(`${PROJECT}${name}`, 'json', 1, text);
  const json = service.parseJSONDocument(document);
  const after = (words: string): Position => document.positionAt(text.indexOf(words) + words.length);
  return {
    /** What is marked, as `value: message`. */
    marked: async () =>
      (await service.doValidation(document, json)).map(
        ({ range, message }) => `${document.getText(range)}: ${textOf(message)}`,
      ),
    /** What is said of the words that the mouse is on. */
    hover: async (words: string) => {
      const { contents = '' } = (await service.doHover(document, after(words), json)) ?? {};
      // Markdown, in which every mark is escaped.
      return [contents]
        .flat()
        .map(textOf)
        .join('\n')
        .replace(/\\(?=[^\w\s])/g, '');
    },
    proposed: async (words: string) =>
      (await service.doComplete(document, after(words), json))?.items.map(({ label }) => label) ?? [],
  };
}

/** A document that names the schema as `init` does. */
const named = (document: unknown): object => ({ $schema: SCHEMA_FILE, ...(document as object) });

describe('an editor with the JSON Schema', () => {
  it('has nothing against a document with every field, and says what each is', async () => {
    const { marked, hover } = opened(named(full()));
    assert.deepEqual(await marked(), []);
    assert.match(await hover('"entr'), /^Entry price\n\nWhat it costs to begin with/);
    assert.match(
      await hover('"verdict": "sh'),
      /^Verdict\n\n.*"ship": the reviewer is for the tool.* "skip": against it/,
    );
    assert.match(await hover('"votes_f'), /^Votes \(few\)\n\n.*plural form "few"/);
  });

  for (const [path, value, message] of [
    ['updated', '2026-3-1', /^String is not a RFC3339 date\.$/],
    ['updated', '2026-02-30', /not allowed/],
    ['reviews[0].date', 'yesterday', /^String is not a RFC3339 date\.$/],
    ['url', 'caddyserver.com', /not allowed/],
    ['tools[0].url', 'caddyserver.com/docs', /not allowed/],
    ['tools[1].logo', 'javascript:alert(1)', /not allowed/],
    ['community.votes', '', /not allowed/],
    ['lang', 'ar_EG', /does not match the pattern/],
    ['tools[0].panelShip', '62', /Expected "number"/],
    ['reviews[0].verdict', 'maybe', /Valid values: "ship", "skip"/],
    ['reviewers[0].kind', 'robot', /Valid values: "human", "ai"/],
  ] as const)
    it(`marks ${JSON.stringify(value)} as ${path}`, async () => {
      const [first = '', ...more] = await opened(named(put(full(), path, value))).marked();
      const [, marked, told = ''] = /^("[^"]*"): (.*)$/.exec(first) ?? [];
      assert.equal(marked, JSON.stringify(value));
      assert.match(told, message);
      for (const other of more) assert.ok(other.startsWith(marked), other);
    });

  it('marks keys that are unknown, and says which are missing', async () => {
    const document = put(put(full(), 'tools[0].panelship', 62), 'reviews[0].verdict', undefined);
    const marked = (await opened(named(document)).marked()).join('\n');
    assert.match(marked, /^"panelship": Property panelship is not allowed/m);
    assert.match(marked, /Missing property "verdict"/);
  });

  it('proposes keys, values and whole examples', async () => {
    const { proposed } = opened(
      `{ "$schema": "${SCHEMA_FILE}", "tools": , "reviews": [{ "reviewer": "ann", "verdict":  }] }`,
    );
    assert.deepEqual(await proposed('"verdict": '), ['"ship"', '"skip"']);
    assert.match((await proposed('"tools": ')).join(), /"name":"Alpha"/);
    assert.deepEqual(await proposed('"ann", '), ['tool', 'verdict', 'quote', 'date', 'url']);
    assert.ok((await proposed('"tools": , ')).includes('summary'));
  });
});

describe('the settings in docs/document.md', () => {
  const [code = ''] = blocksOf(readPage('docs/document.md'), 'jsonc');
  const settings = JSON.parse(code) as Settings;
  const wrong = put(full(), 'url', 'caddyserver.com');

  it('give VS Code the schema of documents that do not name it', async () => {
    assert.equal((await opened(wrong, 'comparisons/a-vs-b.json', settings).marked()).length, 1);
  });

  it('leave other files alone', async () => {
    assert.deepEqual(await opened(wrong, 'data/a-vs-b.json', settings).marked(), []);
  });
});
