// docs/first-comparison.md, walked through with the package as it is published and a server that sends the header.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { parse } from 'parse5';
import { ensurePackage } from '../../../scripts/package.mjs';
import { blocksOf, readPage } from '../../support/docs/pages.js';

const page = readPage('docs/first-comparison.md');
const commands = blocksOf(page, 'sh');
const outputs = blocksOf(page, '');
const [document = '', ofS3 = ''] = blocksOf(page, 'json');
const FILE = 'kettle-vs-pot.json';
const HEADER = 'Access-Control-Allow-Origin';

const base = mkdtempSync(join(tmpdir(), 'first-comparison-'));
after(() => rmSync(base, { recursive: true }));
const folder = join(base, 'comparisons');
// What `npm install` does.
mkdirSync(join(folder, 'node_modules'), { recursive: true });
symlinkSync(ensurePackage(), join(folder, 'node_modules', 'tool-comparison'));

/** The block of commands that has these words. */
const blockWith = (words: string): string => {
  const found = commands.filter((block) => block.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} blocks have ${words}`);
  return found[0] ?? '';
};

/** Runs commands of the page in the folder. It does not wait: a server of this process may have to answer them. */
async function run(block: string, cwd = folder) {
  const npx = 'npx() { shift; node node_modules/tool-comparison/dist/cli/main.js "$@"; }';
  const child = spawn('bash', ['-c', `${npx}\n${block}`], { cwd });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, status: child.exitCode };
}

const put = (content: string): void => writeFileSync(join(folder, FILE), content);

/** The document with a mistake in it. */
function mistaken(...changes: readonly (readonly [right: string, wrong: string])[]): string {
  return changes.reduce((content, [right, wrong]) => {
    if (content.split(right).length !== 2) throw new Error(`Not once in the document: ${right}`);
    return content.replace(right, wrong);
  }, document);
}

describe('docs/first-comparison.md', () => {
  it('installs the package by its name', () => {
    const { name } = JSON.parse(readPage('package.json')) as { name: string };
    const install = blockWith('npm install');
    expect(install.split('\n')).to.include(`npm install ${name}`);
    const { status } = spawnSync('bash', ['-c', `npm() { :; }\n${install}`], {
      cwd: mkdtempSync(join(base, 'new-')),
    });
    expect(status).to.equal(0);
  });

  it('writes a first file, which has every section that is told of', async () => {
    const { status } = await run(blockWith('tool-comparison init '));
    expect(status).to.equal(0);
    const written = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as object;
    expect(written).to.include.keys('tools', 'reviewers', 'reviews', 'community', 'newsletter');
    // What is left of it in the example: nothing that has to be added.
    for (const name of Object.keys(JSON.parse(document) as object)) expect(written).to.have.property(name);
  });

  it('says of two mistakes what the command does, and of none', async () => {
    const check = blockWith(` check ${FILE}`);
    const contents = [
      mistaken(['kitchen of two",', 'kitchen of two"']),
      mistaken(
        ['"tool": "kettle", "verdict": "skip"', '"tool": "kettle", "verdict": "no"'],
        ['"tool": "pot", "verdict": "ship"', '"tool": "pots", "verdict": "ship"'],
      ),
      document,
    ];
    const said: string[] = [];
    for (const content of contents) {
      put(content);
      const { stdout } = await run(check);
      said.push(stdout);
    }
    expect(said).to.deep.equal(outputs.slice(0, 3));
  });

  it('renders it as a page', async () => {
    put(document);
    const { status } = await run(blockWith(' render '));
    expect(status).to.equal(0);
    expect(readFileSync(join(folder, 'kettle-vs-pot.html'), 'utf8')).to.include(
      'One thing for tea, pasta and eggs.',
    );
  });

  it('copies what has to be published, and puts its address on the page', async () => {
    for (const block of commands.filter((command) => command.startsWith('cp '))) {
      const { stderr } = await run(block);
      expect(stderr).to.equal('');
    }
    expect(existsSync(join(folder, 'locales', 'de.js'))).to.equal(true);
    const [snippet = ''] = blocksOf(page, 'html');
    const addresses = [...snippet.matchAll(/ src="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses).to.have.length(2);
    for (const address of addresses) {
      expect(existsSync(join(folder, basename(address))), address).to.equal(true);
      // The same folder as in the commands that look at what arrives.
      expect(blockWith(' check https:')).to.include(address.replace(/[^/]+$/, FILE));
    }
    const errors: string[] = [];
    parse(`<!doctype html><title>A</title>${snippet}`, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).to.deep.equal([]);
  });

  it('looks at what arrives', async () => {
    const server = createServer((request, response) => {
      const file = join(folder, basename(request.url ?? ''));
      if (request.headers.origin !== undefined) response.setHeader(HEADER, '*');
      response.setHeader('Content-Type', extname(file) === '.json' ? 'application/json' : 'text/javascript');
      response.end(request.method === 'HEAD' ? '' : readFileSync(file));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const local = (block: string): string =>
      block.replace(
        'https://publisher.example',
        `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      );
    try {
      const { stdout } = await run(local(blockWith('curl ')));
      expect(stdout.toLowerCase().split('\r\n')).to.include(`${HEADER}: *`.toLowerCase());
      const checked = await run(local(blockWith(' check https:')));
      expect([checked.stdout, checked.status]).to.deep.equal([outputs[2], 0]);
    } finally {
      server.close();
    }
  });

  it('says for each kind of host how the header is sent', () => {
    const [, , , ofNetlify = ''] = outputs;
    const [ofNginx = ''] = blocksOf(page, 'nginx');
    const [ofApache = ''] = blocksOf(page, 'apache');
    expect(ofNetlify).to.equal(`/comparisons/*\n  ${HEADER}: *\n`);
    expect(ofNginx).to.equal(`location /comparisons/ {\n  add_header ${HEADER} *;\n}\n`);
    expect(ofApache).to.equal(`Header set ${HEADER} "*"\n`);
    expect(JSON.parse(ofS3)).to.deep.equal([{ AllowedOrigins: ['*'], AllowedMethods: ['GET', 'HEAD'] }]);
  });
});
