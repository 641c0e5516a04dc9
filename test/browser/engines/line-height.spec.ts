// Scripts with tall letters: in the fonts that they are printed in, no line runs into the next one.
import { expect, type Engine } from '../../support/engines/engine.js';
import { test as base } from '../../support/engines/engine-test.js';
import { startOrigin, type Origin } from '../../support/servers/origins.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';
import { filled } from '../../support/pages/wild-page.js';

const test = base.extend<object, { fonts: Origin }>({
  fonts: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const origin = await startOrigin({ cors: true, files: { '/fonts/': 'node_modules/@fontsource' } });
      await use(origin);
      await origin.close();
    },
    { scope: 'worker' },
  ],
});

interface Sample {
  readonly lang: string;
  /** A Fontsource package, and the subset of it that has the script. */
  readonly font: readonly [name: string, subset: string];
  readonly text: string;
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  Urdu: {
    lang: 'ur',
    font: ['noto-nastaliq-urdu', 'arabic'],
    text: 'قیمت اور خصوصیات کا موازنہ: ٹیسٹ، محبت، پنجاب، لکھنؤ',
  },
  Hindi: {
    lang: 'hi',
    font: ['noto-sans-devanagari', 'devanagari'],
    text: 'कीमतों और सुविधाओं की तुलना, हूँ, शृंखला, र्की',
  },
  Thai: { lang: 'th', font: ['noto-sans-thai', 'thai'], text: 'เปรียบเทียบราคาและที่อยู่ ผู้ใช้ ปู่ ฐานข้อมูล ญี่ปุ่น' },
  Tibetan: { lang: 'bo', font: ['noto-serif-tibetan', 'tibetan'], text: 'བོད་སྐད་བསྒྲུབས་རྩྭ་འབྲེལ་བའི་རྫོགས་' },
  Khmer: { lang: 'km', font: ['noto-sans-khmer', 'khmer'], text: 'ប្រៀបធៀបតម្លៃ និងលក្ខណៈពិសេស ស្ត្រី ខ្ញុំ' },
  Burmese: { lang: 'my', font: ['noto-sans-myanmar', 'myanmar'], text: 'ဈေးနှုန်းနှိုင်းယှဉ်ခြင်း မြို့ ကျွန်ုပ် ဩဂုတ်' },
};

async function showText(
  engine: Engine,
  origins: Parameters<typeof servePage>[0],
  fonts: Origin,
  { font: [font, subset], text }: Sample,
  lang: string,
  css = '',
): Promise<void> {
  const labels = Object.fromEntries(
    ['ship', 'skip', 'verdictShip', 'entry', 'panelShip', 'scorecard', 'aiReviewer', 'readReview'].map(
      (key) => [key, text],
    ),
  );
  origins.data.json('/a.json', filled(text, { lang, labels }));
  const file = `${fonts.url}/fonts/${font}/files/${font}-${subset}-400-normal.woff2`;
  await engine.goto(
    servePage(origins, `<tool-comparison src="${origins.data.url}/a.json"></tool-comparison>`, {
      head: `${scriptTag(origins)}<style>
        @font-face { font-family: Tall; src: url('${file}') }
        tool-comparison { --tool-comparison-font: Tall; --tool-comparison-font-heading: Tall; ${css} }
      </style>`,
    }),
  );
  await engine.waitFor(isReady);
  expect(await engine.evaluate(() => document.fonts.load('100px Tall').then((faces) => faces.length))).toBe(
    1,
  );
}

/** Each box of the text: its line height, and that of the text's ink, as parts of its font size. */
const linesOf = (engine: Engine, text: string): Promise<{ where: string; height: number; ink: number }[]> =>
  engine.evaluate((wanted) => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const context = document.createElement('canvas').getContext('2d');
    if (!root || !context) return [];
    context.font = '100px Tall';
    const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(wanted);
    const ink = (actualBoundingBoxAscent + actualBoundingBoxDescent) / 100;
    return [...root.querySelectorAll('*')]
      .filter((element) =>
        [...element.childNodes].some((child) => child instanceof Text && child.data.includes(wanted)),
      )
      .filter((element) => !element.closest('.visually-hidden, [role=status], .picture'))
      .map((element) => {
        const { lineHeight, fontSize } = getComputedStyle(element);
        const where = `${element.localName}.${element.className}`;
        return { where, height: parseFloat(lineHeight) / parseFloat(fontSize), ink };
      });
  }, text);

for (const [name, sample] of Object.entries(SAMPLES)) {
  test(`the lines of ${name} stay clear of each other, whatever the language of the document`, async ({
    engine,
    origins,
    fonts,
  }) => {
    for (const lang of [sample.lang, 'en']) {
      await showText(engine, origins, fonts, sample, lang);
      const lines = await linesOf(engine, sample.text);
      expect(lines.length).toBeGreaterThan(20);
      expect(
        lines.filter(({ height, ink }) => height < ink - 0.02),
        lang,
      ).toEqual([]);
    }
  });
}

test('a page sets the line height of all texts, in any script', async ({ engine, origins, fonts }) => {
  for (const [sample, lang] of [
    [SAMPLES.Urdu, 'ur'],
    [SAMPLES.Thai, 'en'],
    [{ ...(SAMPLES.Thai as Sample), text: 'Latin letters' }, 'en'],
  ] as const) {
    if (!sample) continue;
    await showText(engine, origins, fonts, sample, lang, '--tool-comparison-line-height: 2.75;');
    const lines = await linesOf(engine, sample.text);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ height }) => Math.abs(height - 2.75) > 0.01)).toEqual([]);
  }
});

test('Latin letters have no more room than they need', async ({ engine, origins, fonts }) => {
  await showText(engine, origins, fonts, { ...(SAMPLES.Thai as Sample), text: 'Latin letters' }, 'en');
  const lines = await linesOf(engine, 'Latin letters');
  expect(lines.find(({ where }) => where.includes('title'))?.height).toBeCloseTo(1.12);
});
