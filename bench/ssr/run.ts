/**
 * How many comparisons a server renders in a second on one core, and how many bytes each has: `npm run bench:ssr`. With the files of
 * the package, in this process alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serverModule } from '../../test/support/servers/rendered.js';

const ROUND = 2_000;
const ROUNDS = 5;
const NAMES = ['zed-vs-sublime-text', 'caddy-vs-traefik', 'many-reviewers'];

const { renderComparison } = await serverModule();
const folder = join(import.meta.dirname, '../../demo/comparisons');

/** Milliseconds of processor time that this process has taken: what else runs on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The document is parsed and checked each time, as for a server that reads it anew. */
function perSecond(render: () => string): number {
  const start = processorTime();
  let count = 0;
  while (processorTime() - start < ROUND) {
    render();
    count++;
  }
  return (1000 * count) / (processorTime() - start);
}

const rounded = (n: number): string => Number(n.toPrecision(2)).toLocaleString('en');

console.log('| document | renderings a second | bytes | brotli | with a style sheet by address, brotli |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const name of NAMES) {
  const text = readFileSync(join(folder, `${name}.json`), 'utf8');
  const render = (styles?: string): string =>
    renderComparison(JSON.parse(text), { src: 'https://publisher.example/a.json', styles });
  perSecond(render);
  const rates = Array.from({ length: ROUNDS }, () => perSecond(render)).sort((a, b) => a - b);
  const sizes = [Buffer.byteLength(render()), brotliCompressSync(render()).length];
  const shared = brotliCompressSync(render('/comparison.css')).length;
  const figures = [
    rounded(rates[Math.floor(ROUNDS / 2)] ?? 0),
    ...[...sizes, shared].map((n) => n.toLocaleString('en')),
  ];
  console.log(`| ${[name, ...figures].join(' | ')} |`);
}
