// L9: scripts that fail to load or that the engine does not run. The fallback content is shown, and nothing else happens.
import { expect, test } from '../../support/pages/life-page.js';
import { startOrigin } from '../../support/servers/origins.js';
import { servePage } from '../../support/pages/page-recorder.js';

const BLOCKED: Record<string, { path: string; policy?: string; isDown?: boolean }> = {
  'with a wrong content type': { path: '/as-text.js' },
  'that fails on the server': { path: '/broken.js' },
  'on a server that is down': { path: '/dist/tool-comparison.js', isDown: true },
  'that the page’s policy blocks': {
    path: '/dist/tool-comparison.js',
    policy: "script-src 'unsafe-inline'",
  },
};

for (const [what, { path, policy, isDown }] of Object.entries(BLOCKED)) {
  test(`a script ${what}: the fallback content is shown, and nothing is requested`, async ({
    engine,
    origins,
  }) => {
    const { script, data } = origins;
    script.on('/as-text.js', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('globalThis.ran = true');
    });
    script.on('/broken.js', (_request, response) => void response.writeHead(500).end());
    const gone = await startOrigin();
    await gone.close();
    const tag = `<script type="module" src="${isDown ? gone.url : script.url}${path}"></script>`;
    const widget = `<tool-comparison src="${data.url}/a.json"><a href="/there">A vs B</a></tool-comparison>`;
    await engine.goto(
      servePage(origins, widget, {
        head: tag,
        headers: policy ? { 'content-security-policy': policy } : {},
      }),
    );

    expect(
      await engine.evaluate(() => {
        const link = document.querySelector('tool-comparison a');
        return [(link?.getBoundingClientRect().width ?? 0) > 20, !!customElements.get('tool-comparison')];
      }),
    ).toEqual([true, false]);
    expect(data.requests).toEqual([]);
  });
}
