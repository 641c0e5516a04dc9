// Documents as bytes over the network: each gives a comparison or exactly one error with a code.
import { jsonInputs } from '../../support/corpora/corpora.js';
import { expect, test } from '../../support/engines/engine-test.js';
import type { Origins } from '../../support/servers/origins.js';
import { servePage } from '../../support/pages/page-recorder.js';
import { minimal } from '../../support/element/documents.js';

/** Loads each address in its own widget. Returns the outcome of each. */
async function tryAll(urls: readonly string[]): Promise<string[]> {
  const log = await Promise.all(
    urls.map((url) => {
      const widget = document.createElement('tool-comparison');
      const events: string[] = [];
      return new Promise<string[]>((resolve) => {
        const note = (event: string): void => {
          events.push(event);
          resolve(events);
        };
        widget.addEventListener('comparison-load', () => note('shown'));
        widget.addEventListener('comparison-error', ({ detail }) => note(detail.error.code));
        widget.setAttribute('src', url);
        document.body.append(widget);
      });
    }),
  );
  // By now a second event of any of them would have come.
  await new Promise(requestAnimationFrame);
  return log.map((events) => events.join(' and '));
}

/** Serves each body, loads all of them, and returns the outcome of each. */
async function becomesOf(
  { data, page }: Origins,
  bodies: readonly (string | Buffer)[],
  run: (urls: string[]) => Promise<string[]>,
): Promise<string[]> {
  bodies.forEach((body, index) => {
    data.on(`/json/${index}`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  });
  const codes = await run(bodies.map((_body, index) => `${data.url}/json/${index}`));
  expect(data.requests.map(({ url }) => url).sort()).toEqual(
    bodies.map((_body, index) => `/json/${index}`).sort(),
  );
  expect(page.requests.map(({ url }) => url)).toEqual(['/']);
  return codes;
}

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(() => [...seen.errors, ...seen.violations])).toEqual([]);
  expect(await engine.evaluate(() => 'polluted' in {})).toBe(false);
});

/** The expected outcome of an input, by the suite's own classification. */
function verdictOn({ kind, input, isBroken }: (typeof jsonInputs)[number]): RegExp {
  if (isBroken) return /^bad-encoding$/;
  if (!input.replace(/^\ufeff/, '').trim()) return /^empty$/;
  if (kind === 'y') return /^invalid$/;
  if (kind === 'n') return /^bad-json$/;
  // Parsers may differ on these: a null byte, numbers that are too large.
  return /^(bad-json|invalid)$/;
}

test(`${jsonInputs.length} inputs for JSON parsers as documents`, async ({ engine, origins }) => {
  await engine.goto(servePage(origins, ''));
  const bodies = jsonInputs.map(({ bytes }) => bytes);
  const codes = await becomesOf(origins, bodies, (urls) => engine.evaluate(tryAll, urls));
  const wrong = jsonInputs.filter((input, index) => !verdictOn(input).test(codes[index] ?? ''));
  expect(
    wrong.map(({ name }) => `${name}: ${codes[jsonInputs.findIndex((input) => input.name === name)]}`),
  ).toEqual([]);
  expect(new Set(codes)).toEqual(new Set(['bad-encoding', 'bad-json', 'empty', 'invalid']));
});

const LEVELS = 100_000;
const lists = '['.repeat(LEVELS) + ']'.repeat(LEVELS);
const objects = '{"a":'.repeat(LEVELS) + '0' + '}'.repeat(LEVELS);
const within = (key: string, json: string): string =>
  JSON.stringify(minimal()).replace(/}$/, `,${JSON.stringify(key)}:${json}}`);
const poison = '{"polluted":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

test(`documents nested ${LEVELS} levels deep or with keys like __proto__ give an error with a code, or are shown without them`, async ({
  engine,
  origins,
}) => {
  await engine.goto(servePage(origins, ''));
  // Not every engine can parse such deep nesting: there it is not JSON.
  const bodies: [body: string, RegExp][] = [
    [lists, /^(invalid|bad-json)$/],
    [objects, /^(invalid|bad-json)$/],
    [lists.slice(1), /^bad-json$/],
    [within('tools', lists), /^(invalid|bad-json)$/],
    [within('kicker', objects), /^(shown|bad-json)$/],
    [within('nobody knows', lists), /^(shown|bad-json)$/],
    [within('__proto__', poison), /^shown$/],
    [within('constructor', poison), /^shown$/],
    [within('labels', poison), /^shown$/],
    [within('community', `{"tallies":${poison}}`), /^shown$/],
    [poison, /^invalid$/],
  ];
  const codes = await becomesOf(
    origins,
    bodies.map(([body]) => body),
    (urls) => engine.evaluate(tryAll, urls),
  );
  expect(codes.flatMap((code, index) => (bodies[index]?.[1].test(code) ? [] : `${index}: ${code}`))).toEqual(
    [],
  );
});
