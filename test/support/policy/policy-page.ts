// A page under a policy, and everything that reports a violation: events, observers, and reports to the page's server.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, type Engine } from '../engines/engine.js';
import type { Origins } from '../servers/origins.js';
import { RICH } from '../pages/page-documents.js';
import { scriptTag, servePage, widgetTag } from '../pages/page-recorder.js';

export const NONCE = 'b2theQ';
export const FALLBACK = '<a id="fallback" href="/elsewhere">A vs B</a>';

/** Records all reports of the browser, and shortens the waits before retries. */
const OBSERVER = `<script nonce="${NONCE}">
  if (globalThis.ReportingObserver) new ReportingObserver((reports) => {
    for (const { type, body } of reports) seen.violations.push(type + ' ' + JSON.stringify(body));
  }, { buffered: true }).observe();
  { const { setTimeout } = window;
    window.setTimeout = (run, ms) => setTimeout(run, ms > 5000 ? ms : ms / 100); }
</script>`;

export interface PolicyPage {
  /** The page's own policy; absent if a frame or a meta tag sets it. */
  policy?: string;
  headers?: Record<string, string>;
  /** Attributes of the widget's script; by default those of a module with the nonce. */
  script?: string;
  /** Markup before the widget's script. */
  head?: string;
  body?: string;
  path?: string;
}

/** Serves a page with the widget under a policy. Reports go to the page's server. */
export function policyPage(origins: Origins, options: PolicyPage = {}): { url: string; reports: string[] } {
  const { policy, headers = {}, script = `type="module" nonce="${NONCE}"`, head = '', path = '/' } = options;
  const reports: string[] = [];
  origins.page.on('/reports', async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    reports.push(Buffer.concat(chunks).toString());
    // In a sandbox the page's own server is another origin.
    response.writeHead(204, { 'cross-origin-resource-policy': 'cross-origin' }).end();
  });
  const url = servePage(origins, options.body ?? widgetTag(origins, RICH, '', FALLBACK), {
    path,
    head: OBSERVER + head + scriptTag(origins, script),
    nonce: NONCE,
    headers: {
      ...headers,
      ...(policy === undefined ? {} : { 'content-security-policy': `${policy}; report-uri /reports` }),
    },
  });
  return { url, reports };
}

const IMAGES = resolve(import.meta.dirname, '..', '..', '..', 'demo', 'images');

/** Serves the demo's pictures with these headers as well. */
export function servePictures({ data }: Origins, headers: ReadonlyMap<string, string>): void {
  for (const file of readdirSync(IMAGES).filter((name) => name.endsWith('.svg'))) {
    data.on(`/images/${file}`, async (_request, response) => {
      const body = await readFile(resolve(IMAGES, file));
      response.writeHead(200, { 'content-type': 'image/svg+xml', ...Object.fromEntries(headers) }).end(body);
    });
  }
}

const PROBE = 'http://forbidden.example/probe.png';

/**
 * Violates the policy once and waits for that report.
 *
 * @returns all other reports: of events and observers in the page, and those that reached its server
 */
export async function reportsBesides(engine: Engine, reports: readonly string[]): Promise<string[]> {
  await engine.evaluate((url: string) => {
    document.body.append(Object.assign(new Image(), { src: url }));
  }, PROBE);
  await engine.waitFor((url: string) => seen.violations.some((text) => text.includes(url)), PROBE);
  const deadline = Date.now() + 15_000;
  while (!reports.some((text) => text.includes(PROBE))) {
    if (Date.now() > deadline) throw new Error('No report reached the server');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const violations = await engine.evaluate(() => seen.violations);
  return [...violations, ...reports].filter((text) => !text.includes(PROBE));
}

interface Outcome {
  shows: 'comparison' | 'fallback' | 'nothing';
  isStyled: boolean;
  pictures: number;
}

/** What a reader sees in the first widget. This function is sent into the page. */
export function outcome(): Outcome {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const card = root?.querySelector('article');
  const isFallback = (document.querySelector('#fallback')?.getBoundingClientRect().width ?? 0) > 20;
  return {
    shows: isFallback ? 'fallback' : card ? 'comparison' : 'nothing',
    isStyled: !!card && getComputedStyle(card).display === 'grid',
    pictures: [...(root?.querySelectorAll('img') ?? [])].filter(({ naturalWidth }) => naturalWidth > 0)
      .length,
  };
}

/** Waits until a reader sees what is expected. */
export async function waitForOutcome(engine: Engine, expected: Partial<Outcome>): Promise<void> {
  await expect.poll(() => engine.evaluate(outcome), { intervals: [50] }).toMatchObject(expected);
}
