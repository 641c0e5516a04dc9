// dist/embed.html as a server has it, alone and in a page with the receiver of its heights, as the guide has it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Origin, Origins } from '../servers/origins.js';
import { RECORDER } from './page-recorder.js';

const root = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(resolve(root, 'docs/embedding-in-a-frame.md'), 'utf8');

/** The script of the guide, to the letter. */
export const [, receiver = ''] = /^```html\n(<script>[^]*?<\/script>)\n```$/m.exec(guide) ?? [];

const DOCUMENT = '/comparisons/caddy-vs-traefik.json';

/** The address of the frame, on the script's server. */
export const embedUrl = (
  { script, data }: Pick<Origins, 'script' | 'data'>,
  more = '',
  src = data.url + DOCUMENT,
): string => `${script.url}/dist/embed.html?src=${encodeURIComponent(src)}${more}`;

const built = (name: string): string => readFileSync(resolve(root, 'dist', name), 'utf8');

/** Runs this code in the frame before the script of the element. */
export function serveScript(origin: Origin, before: string): void {
  origin.on('/dist/tool-comparison.classic.js', (_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      .end(before + built('tool-comparison.classic.js'));
  });
}

/** Makes its page record what happens in it, and sends it with these headers. */
export function recordEmbed({ script }: Origins, headers: Record<string, string> = {}): void {
  script.html('/dist/embed.html', built('embed.html'), headers);
  serveScript(script, RECORDER);
}

/** What the frame said, as `told` in the page. */
export interface Told {
  readonly type: string;
  readonly height: number;
  readonly origin: string;
}

declare global {
  var told: Told[];
}

/** Serves a page with the frame, which records what the frame says. Returns its address. */
export function serveHost(origin: Origin, frame: string, attributes = ''): string {
  origin.html(
    '/host',
    `<!doctype html>
    <title>A page</title>
    <script>
      var told = [];
      addEventListener('message', ({ data, origin }) => told.push({ ...data, origin }));
    </script>
    ${receiver}
    <iframe class="tool-comparison" title="A comparison" style="width: 100%; border: 0" ${attributes} src="${frame}"></iframe>`,
  );
  return `${origin.url}/host`;
}
