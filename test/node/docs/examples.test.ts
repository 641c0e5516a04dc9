// The code in README.md and docs/ that is for apps and servers, run with the package as it is published.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { Window } from 'happy-dom';
import { ensurePackage } from '../../../scripts/package.mjs';
import { blocksOf, guides, readPage } from '../../support/docs/pages.js';
import { exposeWindow } from '../../support/dom/app-tests.js';

// Within its own folder a package is found by its name.
const folder = mkdtempSync(join(ensurePackage(), 'docs-'));
after(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
};

const readme = readPage('README.md');
const ofReadme = blocksOf(readme, 'js');
const [published = ''] = blocksOf(readme, 'json');

describe('the examples', () => {
  for (const page of ['README.md', ...guides]) {
    // Those of types are compiled: see scripts/check-framework-types.mjs.
    const imports = ['js', 'jsx', 'ts']
      .flatMap((language) => blocksOf(readPage(page), language))
      .flatMap((code) => code.match(/^import (?!type ).*'tool-comparison.*$/gm) ?? []);
    if (imports.length === 0) continue;
    it(`of ${page} import what there is`, () => {
      for (const line of new Set(imports)) {
        const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', line], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect(stderr, line).to.equal('');
      }
    });
  }

  it('show the document of the README in an app', async () => {
    const app = ofReadme.find((code) => code.includes('createElement')) ?? '';
    const logged = new Promise((resolve) => {
      console.log = resolve;
    });
    exposeWindow(new Window({ url: 'https://app.example/' }));
    const requests: string[] = [];
    globalThis.fetch = (address) => {
      requests.push(String(address));
      return Promise.resolve(new Response(published, { headers: { 'content-type': 'application/json' } }));
    };
    await import(write('app.mjs', app));
    expect(await logged).to.equal('Alpha vs Beta');
    expect(requests).to.deep.equal(['https://app.example/comparisons/a-vs-b.json']);
    document.querySelector('tool-comparison')?.remove();
  });

  it('render it on a server', async () => {
    const server = ofReadme.find((code) => code.includes('tool-comparison/ssr')) ?? '';
    const address = write(
      'server.mjs',
      `const comparison = ${published};\n${server.replace('const html', 'export const html')}`,
    );
    const { html } = (await import(address)) as { html: string };
    expect(html).to.match(/^<tool-comparison [^>]*><template shadowrootmode="open"><style>/);
  });

  it('render it where no script runs', async () => {
    const [code = ''] = blocksOf(readPage('docs/static.md'), 'js');
    const address = write('static.mjs', `const document = ${published};\n${code}\nexport { page, entry };`);
    const { page, entry } = (await import(address)) as Record<'page' | 'entry', string>;
    expect(page).to.include('application/ld+json');
    expect(entry).not.to.include('<style');
  });

  it('say in a program what is wrong in a text', async () => {
    const [code = ''] = blocksOf(readPage('docs/command.md'), 'js');
    const said: unknown[] = [];
    console.log = (line: unknown) => said.push(line);
    const text = JSON.stringify(published.replace('"ship"', '"shipp"'));
    await import(write('check.mjs', `const text = ${text};\n${code}`));
    expect(said).to.deep.equal(['10:50 reviews[0].verdict must be "ship" or "skip" (did you mean "ship"?)']);
  });

  it('check a document on the command line', () => {
    const check = blocksOf(readPage('docs/document.md'), 'sh').find((code) => code.includes(' check ')) ?? '';
    // What npm installs for the name of the command.
    const command = `npx() { shift; node ../dist/cli/main.js "$@"; }`;
    const run = (document: string) => {
      write('a-vs-b.json', document);
      return spawnSync('bash', ['-c', `${command}\n${check}`], { cwd: folder, encoding: 'utf8' });
    };
    const fine = run(published);
    expect(fine.stdout).to.equal('1 file checked: no problem\n');
    expect(fine.status).to.equal(0);
    const wrong = run(published.replace('"ship"', '"shipp"'));
    expect(wrong.stdout).to.include('hint: did you mean "ship"?');
    expect(wrong.status).to.equal(1);
  });
});
