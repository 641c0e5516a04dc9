// Where lines break, and what is done to letters, in languages and scripts with rules of their own. The letters need no font
// here: a browser breaks lines by what a character is.
import { expect, type Engine } from '../../support/engines/engine.js';
import { isMeasured } from '../../support/pages/page-inspect.js';
import { filled, test } from '../../support/pages/wild-page.js';

/** Every line of every text in the widget that the reader sees, as it is drawn. */
const linesOf = (engine: Engine, selector = '*'): Promise<string[]> =>
  engine.evaluate((wanted) => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const lines: string[] = [];
    if (!root) return lines;
    const range = document.createRange();
    for (const box of root.querySelectorAll(wanted)) {
      if (box.closest('style, .visually-hidden')) continue;
      for (const node of box.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        let bottom = -Infinity;
        let offset = 0;
        for (const letter of node.textContent ?? '') {
          range.setStart(node, offset);
          range.setEnd(node, (offset += letter.length));
          const rect = range.getBoundingClientRect();
          if (rect.width === 0 && letter.trim() === '') continue;
          if (rect.top + rect.height / 2 > bottom) lines.push('');
          bottom = Math.max(bottom, rect.bottom);
          lines.push((lines.pop() ?? '') + letter);
        }
      }
    }
    return lines.map((line) => line.trim()).filter(Boolean);
  }, selector);

const styleOf = (engine: Engine, selector: string, property: string): Promise<string[]> =>
  engine.evaluate(
    (wanted, name) => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      return [...(root?.querySelectorAll(wanted) ?? [])].map((element) =>
        getComputedStyle(element).getPropertyValue(name),
      );
    },
    selector,
    property,
  );

/** As on a screen of a width, which a window of WebKitGTK cannot always have. */
async function narrowTo(engine: Engine, width: number): Promise<void> {
  await engine.evaluate((px) => {
    document.body.style.cssText = `box-sizing: border-box; width: ${px}px; margin: 0; padding: 8px`;
  }, width);
  await engine.waitFor(isMeasured);
}

const NARROW = [240, 320, 375, 640];
const PROSE = '.summary, .description, .quote, .description *, .quote *, .newsletter-text';

const KOREAN =
  '동시에 편집하는 사람이 많은 팀이라면 첫 번째 도구가 낫지만 혼자 쓰는 메모장이라면 두 번째 도구를 권하며 가격은 비슷합니다';

test('Korean breaks between words', async ({ engine, show }) => {
  const words = new Set(KOREAN.split(' '));
  await show(filled(KOREAN, { lang: 'ko' }));
  for (const width of NARROW) {
    await narrowTo(engine, width);
    const lines = await linesOf(engine, `${PROSE}, .title`);
    expect(lines.length).toBeGreaterThan(10);
    const broken = lines.flatMap((line) => line.split(/[\s“”]+/)).filter((word) => word && !words.has(word));
    expect(broken, `${width} px`).toEqual([]);
  }
});

test('a Korean word that is longer than its line is broken, and stays inside', async ({ engine, show }) => {
  await engine.setViewport(320, 800);
  await show(filled('가나다라마바사아자차카타파하'.repeat(8), { lang: 'ko' }));
  const overflow = await engine.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.root');
    return (root?.scrollWidth ?? 0) - (root?.clientWidth ?? 0);
  });
  expect(overflow).toBeLessThanOrEqual(0);
});

/** No line begins with one of these: JIS X 4051, CLREQ. */
const NOT_FIRST = '、。，．！？：；」』）】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ';
const JAPANESE =
  'ちょっとしたメモなら「オブシディアン」、チームで使うデータベースなら「ノーション」。どちらもショートカットが豊富で、ウェブクリッパーやプラグインもあり、ユーザーはすぐ慣れる！';
const CHINESE =
  '如果你们是一个团队，第一个工具（尤其是数据库）更好；如果只是一个人写笔记，我会选“第二个工具”。价格差不多！';

for (const [name, lang, text] of [
  ['Japanese', 'ja', JAPANESE],
  ['simplified Chinese', 'zh-Hans', CHINESE],
  ['traditional Chinese', 'zh-Hant', CHINESE],
] as const) {
  test(`${name} breaks between letters, and no line begins with what may not stand there`, async ({
    engine,
    show,
  }) => {
    await show(filled(text, { lang }));
    for (const width of [...NARROW, 300, 310, 330, 340, 350]) {
      await narrowTo(engine, width);
      const lines = await linesOf(engine, PROSE);
      expect(lines.length).toBeGreaterThan(4);
      expect(
        lines.filter((line) => NOT_FIRST.includes(line.charAt(0))),
        `${width} px`,
      ).toEqual([]);
    }
  });
}

test('compounds are hyphenated in narrow columns, by the rules of their language', async ({
  engine,
  show,
}) => {
  await engine.setViewport(320, 800);
  for (const [lang, text] of [
    ['de', 'Datenschutzgrundverordnungskonforme Zusammenarbeitsplattformen'],
    ['fi', 'Tietosuojavaltuutetun verkkokauppapalveluntarjoajat'],
    ['nl', 'Arbeidsongeschiktheidsverzekeringen'],
  ] as const) {
    await show(filled(text, { lang }));
    for (const selector of ['.summary', '.description', '.quote', '.tagline', '.title', '.newsletter-text'])
      expect(new Set(await styleOf(engine, selector, 'hyphens')), `${lang} ${selector}`).toEqual(
        new Set(['auto']),
      );
    expect(
      await engine.evaluate(
        (tag) =>
          document
            .querySelector('tool-comparison')
            ?.shadowRoot?.querySelector('.root')
            ?.matches(`:lang(${tag})`),
        lang,
      ),
    ).toBe(true);
  }
  await engine.setViewport(1280, 800);
  await show(filled('Zusammenarbeitsplattformen', { lang: 'de' }));
  expect(new Set(await styleOf(engine, '.quote, .description', 'hyphens'))).toEqual(new Set(['manual']));
});

test('letters that join are not spaced, whatever the language of the document', async ({ engine, show }) => {
  for (const text of [
    'موازنة بين أداتين',
    'दो औज़ारों की तुलना',
    'দুটি সরঞ্জামের তুলনা',
    'ਦੋ ਸੰਦਾਂ ਦੀ ਤੁਲਨਾ',
    'ܫܠܡܐ ܥܠܡܐ',
  ]) {
    for (const lang of ['en', 'de', 'ar', 'hi', 'he']) {
      await show(filled(text, { lang }));
      const spaced = await engine.evaluate(
        (wanted) =>
          [...(document.querySelector('tool-comparison')?.shadowRoot?.querySelectorAll('*') ?? [])]
            .filter(({ childNodes }) =>
              [...childNodes].some(
                (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(wanted.slice(0, 4)),
              ),
            )
            .map((element) => [element.className, getComputedStyle(element).letterSpacing])
            .filter(([, spacing]) => spacing !== 'normal' && Number.parseFloat(spacing ?? '') !== 0),
        text,
      );
      expect(spaced, `${text} ${lang}`).toEqual([]);
    }
  }
});

test('nothing is slanted that has no italics', async ({ engine, show }) => {
  for (const lang of ['ar', 'fa', 'he', 'hi', 'ja', 'ko', 'ur', 'zh-Hant']) {
    await show(filled('§', { lang }));
    expect(await styleOf(engine, '.motto', 'font-style'), lang).toEqual(['normal']);
  }
  await show(filled('ملاحظات', { lang: 'en' }));
  expect(await styleOf(engine, '.motto', 'font-synthesis-style')).toEqual(['none']);
  expect(await styleOf(engine, '.motto', 'font-style')).toEqual(['italic']);
});
