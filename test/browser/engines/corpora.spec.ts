// Every text of the corpora in every text field of a document, and every address in every URL field, under a strict
// policy. The rendered DOM may differ from that of a harmless document only in the text itself.
import { leadsTo, shownAs } from '../../support/corpora/corpora-rules.js';
import { addresses, strings } from '../../support/corpora/corpora.js';
import {
  addressFields,
  addressScenes,
  shownFields,
  textFields,
  textScenes,
} from '../../support/corpora/corpora-scenes.js';
import { expect, test as base } from '../../support/engines/engine-test.js';
import { corporaScript, tryCases, type Case } from '../../support/corpora/page-corpora.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';

const NONCE = 'b2theQ';

/** Of how many scenes a text is in one, in Firefox and in WebKit. */
const TURNS = 6;

/**
 * All texts in each scene in Chromium. In Firefox and in WebKit, where a drawing takes longer, by turns: each text is in
 * some scenes, and each scene has some texts. What a scene makes of a text does not depend on the engine.
 */
const ofEngine = (texts: readonly string[], engine: string, scene: number): readonly string[] =>
  texts.filter((_text, index) => engine === 'chromium' || index % TURNS === scene % TURNS);

/** The text as an id, cut to the longest length. Tools with the id `.` or `..`, or with half a surrogate pair, have no vote. */
const idOf = (text: string): string =>
  [...text]
    .slice(0, 200)
    .join('')
    .toWellFormed()
    .replace(/^\.{1,2}$/, '...');

const test = base.extend<{ openStrict: (attributes: string) => Promise<string> }>({
  openStrict: async ({ engine, origins }, use) => {
    await use(async (attributes) => {
      const address = servePage(origins, `<tool-comparison ${attributes}></tool-comparison>`, {
        nonce: NONCE,
        head: `<script nonce="${NONCE}">
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
              window[name] = () => seen.errors.push(name);
            ${corporaScript}
          </script>${scriptTag(origins, `type="module" nonce="${NONCE}"`)}`,
        headers: {
          'content-security-policy': `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic';
            img-src ${origins.data.url}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';
            trusted-types lit-html`.replace(/\s+/g, ' '),
        },
      });
      await engine.goto(address);
      await engine.waitFor(() => customElements.get('tool-comparison') !== undefined);
      return address;
    });
  },
});

test.afterEach(async ({ engine, origins }) => {
  expect(await engine.evaluate(() => seen.errors)).toEqual([]);
  expect(origins.page.requests.map(({ url }) => url)).toEqual(['/']);
  expect(origins.script.requests.map(({ url }) => url)).toEqual(['/dist/tool-comparison.js']);
  // A picture is lazy: whether it is requested depends on how soon the next document takes its place.
  expect(origins.data.requests.map(({ url }) => url).filter((url) => url !== '/images/icon.svg')).toEqual([]);
});

test(`${shownFields.length} text fields of a document are shown`, async ({ engine, openStrict }) => {
  await openStrict('no-storage');
  const { isSeen } = await engine.evaluate(tryCases, textScenes, []);
  expect(textFields.filter((_name, index) => isSeen[`⟦${index}⟧`])).toEqual(shownFields);
});

textScenes.forEach((scene, index) => {
  test(`the texts in each of ${shownFields.length} text fields are shown as typed, part ${index + 1} of ${textScenes.length}`, async ({
    engine,
    openStrict,
  }, { project }) => {
    await openStrict('no-storage');
    const texts = ofEngine(strings, project.name, index);
    const cases = texts.map((text): Case => [text, shownAs(text), idOf(text)]);
    const { faults, drawn } = await engine.evaluate(tryCases, [scene], cases);
    expect(faults).toEqual([]);
    expect(drawn).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(project.name === 'chromium' ? 900 : 150);
    expect(await engine.evaluate(() => seen.violations)).toEqual([]);
  });
});

test(`${addresses.length} addresses in each of ${addressFields.length} URL fields become http(s) links or nothing`, async ({
  engine,
  openStrict,
}) => {
  const base = await openStrict('no-storage consent="required"');
  const targets = addresses.map((address) => leadsTo(address, base));
  // The spelling is this browser's: they differ in what they escape and in a few unusual hosts.
  const written = await engine.evaluate(
    (all, urls) =>
      urls.map((url, index) => {
        const address = all[index] ?? '';
        const isWeb =
          URL.canParse(address, document.baseURI) &&
          /^http/.test(new URL(address, document.baseURI).protocol);
        if (url === null) return isWeb ? 'unlike' : null;
        return URL.canParse(url) ? new URL(url).href : null;
      }),
    addresses,
    targets,
  );
  const isDisputed = (address: string, index: number): boolean =>
    written[index] === 'unlike' && !URL.canParse(address, base);
  const cases = addresses.flatMap((address, index): Case[] =>
    isDisputed(address, index) ? [] : [[address, targets[index] ? (written[index] ?? null) : null, 'x']],
  );
  expect(addresses.filter(isDisputed).length).toBeLessThan(5);
  expect(cases.filter(([, shown]) => shown === null).length).toBeGreaterThan(500);
  expect(cases.filter(([, shown]) => shown !== null).length).toBeGreaterThan(500);

  const { faults, drawn, isSeen } = await engine.evaluate(tryCases, addressScenes, cases);
  expect(faults).toEqual([]);
  expect(drawn).toBe(cases.length * addressScenes.length);
  const seenFields = addressFields.filter((_name, index) => isSeen[`https://mark.example/@${index}@`]);
  expect(addressFields.filter((name) => !seenFields.includes(name))).toEqual([
    'community.votes',
    'newsletter.endpoint',
  ]);
  // The policy blocks every picture, and its reports say which were requested.
  const pictures = new Set(cases.map(([, shown]) => `img-src ${shown?.replace(/#.*/, '')}`));
  const violations = await engine.evaluate(() => [...new Set(seen.violations.map((line) => line.trim()))]);
  const others = violations.filter(
    (line) => !pictures.has(line) && !line.startsWith('img-src https://mark.example/'),
  );
  expect(others.slice(0, 5)).toEqual([]);
});
