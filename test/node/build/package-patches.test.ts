// What the bundle does with Lit and Zod, seen on an element that is nothing but Lit and Zod.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { build } from 'vite';
import { applyPatch, PATCHES } from '../../../scripts/vite/package-patches.mjs';

const root = resolve(import.meta.dirname, '../../..');

const ELEMENT = `
  import { css, html, LitElement } from 'lit';
  import * as z from 'zod/mini';
  const schema = z.object({ name: z.string() });
  export class Sample extends LitElement {
    static properties = { name: {} };
    static styles = css\`p { margin: 0 }\`;
    render() {
      return html\`<p>\${schema.safeParse(this).success}</p>\`;
    }
  }
  globalThis.customElements?.define('a-sample', Sample);
`;

describe('a bundle of Lit and Zod', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patches-'));
  const file = join(folder, 'dist', 'tool-comparison.js');

  before(async () => {
    // Below the repository, so that the packages are found.
    const entry = join(root, '.cache', `patches-${process.pid}.ts`);
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(entry, ELEMENT);
    try {
      await build({
        root,
        configFile: join(root, 'vite.config.ts'),
        mode: 'bundle',
        build: {
          outDir: join(folder, 'dist'),
          rolldownOptions: { input: { 'tool-comparison': entry } },
        },
      });
    } finally {
      rmSync(entry);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs a script in a fresh Node, where `bundle` is the bundle's address, and gives what it prints. */
  function run(script: string): unknown {
    const source = `const bundle = ${JSON.stringify(`file://${file}`)};\n${script}`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(output);
  }

  it('can be imported in Node, and leaves no global behind', () => {
    const left = run(`
      const names = () => [...Reflect.ownKeys(globalThis), ...Reflect.ownKeys(Symbol)].map(String);
      const before = new Set(names());
      const { Sample } = await import(bundle);
      if (typeof Sample !== 'function') throw new Error('It exports nothing');
      console.log(JSON.stringify(names().filter((name) => !before.has(name))));
    `);
    expect(left).to.deep.equal([]);
  });

  it('is not told to hydrate by a page that hydrates', () => {
    const calls = run(`
      let calls = 0;
      globalThis.litElementHydrateSupport = () => calls++;
      await import(bundle);
      console.log(calls);
    `);
    expect(calls).to.equal(0);
  });

  it('takes no configuration of Zod from the page', () => {
    const left = run(`
      let reads = 0;
      Object.defineProperty(globalThis, '__zod_globalConfig', { get: () => { reads++; return {}; } });
      await import(bundle);
      console.log(reads);
    `);
    expect(left).to.equal(0);
  });

  it('only warns, and exports undefined, where its evaluation fails', () => {
    const result = run(`
      globalThis.trustedTypes = { createPolicy() { throw new TypeError('refused'); } };
      const warnings = [];
      console.warn = (...words) => warnings.push(words.map(String).join(' '));
      const { Sample } = await import(bundle);
      console.log(JSON.stringify([typeof Sample, warnings]));
    `);
    expect(result).to.deep.equal(['undefined', ['<tool-comparison> TypeError: refused']]);
  });

  it('has a source map that leads to the source', () => {
    const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[]; mappings: string };
    expect(map.sources.some((source) => source.includes('patches-'))).to.equal(true);
    // The banner has two lines and its declaration one, without mappings.
    expect(map.mappings).to.match(/^;;;[^;]/);
  });
});

describe('a patch', () => {
  it('fails the build when the package no longer contains its text', () => {
    const [patch] = PATCHES;
    if (!patch) throw new Error('There is no patch');
    expect(() => applyPatch('another version', patch)).to.throw('contains 0 times, not once');
  });

  it('names a test that exists', () => {
    for (const { test } of PATCHES) expect(() => readFileSync(join(root, test))).not.to.throw();
  });
});
