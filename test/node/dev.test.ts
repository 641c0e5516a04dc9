// `npm run dev`, as a developer starts it: a process, real requests, a signal.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

const root = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: { dev: string };
};

describe('npm run dev', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  let child: ChildProcess;
  let errors: Promise<string>;
  let url = '';

  before(async () => {
    const [, ...args] = scripts.dev.split(' ');
    child = spawn(process.execPath, args, {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        DATABASE_URL: pathToFileURL(join(folder, 'votes.db')).href,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('The process has no output');
    errors = text(stderr);
    url = await new Promise<string>((found) => {
      stdout.on('data', (chunk: Buffer) => {
        const [address] = /http:\S+\//.exec(chunk.toString()) ?? [];
        if (address) found(address);
      });
      stdout.once('close', () => found(''));
    });
    if (!url) throw new Error(await errors);
  });
  after(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const get = async (path: string): Promise<string> => {
    const response = await fetch(new URL(path, url));
    expect(response.status, path).to.equal(200);
    return response.text();
  };

  it('serves every page, with what reloads it', async () => {
    for (const page of ['', 'gallery.html', 'blog.html']) {
      const html = await get(page);
      expect(html).to.include('dist/tool-comparison.js').and.to.include('/@vite/client');
    }
  });

  it('serves the source in place of the built script', async () => {
    const script = await get('dist/tool-comparison.js');
    expect(script).to.match(/import "\/@fs\/.*\/src\/tool-comparison-define\.ts"/);
    const module = /from "(\/@fs\/[^"]*tool-comparison-element\.ts)"/.exec(script)?.[1] ?? '';
    expect(await get(module)).to.include('class ToolComparisonElement');
  });

  it('serves the documents, and what is built beside the script', async () => {
    expect(JSON.parse(await get('comparisons/zed-vs-sublime-text.json'))).to.have.property('tools');
    expect(JSON.parse(await get('dist/comparison.schema.json'))).to.have.property('$schema');
  });

  it('has the vote service behind it', async () => {
    const document = JSON.parse(
      await get('comparisons/azure-voice-router-vs-cursor-background-agent.json'),
    ) as {
      community: { votes: string };
    };
    const votes = new URL(document.community.votes, new URL('comparisons/', url)).pathname;
    expect(JSON.parse(await get(votes))).to.have.property('tallies');
  });

  it('answers 404 for what does not exist, and gives nobody the votes', async () => {
    for (const path of ['nope', 'nope.html', 'server/data/votes.db', 'comparisons/nope.json']) {
      const { status } = await fetch(new URL(path, url));
      expect(status, path).to.be.oneOf([403, 404]);
    }
  });

  it('tells the page to reload when a file of the source changes', { timeout: 20_000 }, async () => {
    await get('dist/tool-comparison.js');
    const token = /const wsToken = "([^"]*)"/.exec(await get('@vite/client'))?.[1] ?? '';
    const { default: WebSocket } = await import('ws');
    const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
    const messages: string[] = [];
    const isReloaded = new Promise<void>((reloaded) => {
      socket.on('message', (data: Buffer) => {
        messages.push(data.toString());
        if (data.includes('full-reload')) reloaded();
      });
    });
    await once(socket, 'open');
    const file = join(root, 'src/index.ts');
    const { atime, mtime } = statSync(file);
    utimesSync(file, atime, new Date());
    await isReloaded;
    utimesSync(file, atime, mtime);
    socket.close();
  });

  it('ends at once, and without an error, when it is told to', async () => {
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).to.equal(0);
    expect(await errors).to.equal('');
  });
});
