// The page's own address changes while a widget is on it: a reader follows a fragment link, or an app pushes to its
// history. The comparison is the same, so nothing is requested again, no event is dispatched and nothing is folded.
import { expect, shows, story, test, timesAsked } from '../../support/pages/life-page.js';
import { servePage } from '../../support/pages/page-recorder.js';

for (const kind of ['src', 'inline', 'property'] as const) {
  test(`a comparison by ${kind} is not loaded again when the page's address changes`, async ({
    engine,
    origins,
  }) => {
    const { data } = origins;
    const document_ = story('Same');
    data.json('/a.json', document_);
    const src = kind === 'src' ? `src="${data.url}/a.json"` : '';
    const script = `<script type="application/json">${JSON.stringify(document_)}</script>`;
    await engine.goto(
      servePage(origins, `<tool-comparison ${src}>${kind === 'inline' ? script : ''}</tool-comparison>`),
    );
    if (kind === 'property')
      await engine.evaluate((value: object) => {
        for (const element of document.querySelectorAll('tool-comparison')) element.comparison = value;
      }, document_);
    await engine.waitFor(shows, 'Same');
    const before = await engine.evaluate(() => [seen.loads.length, seen.failures.length]);

    const pressed = await engine.evaluate(async () => {
      const element = document.querySelector('tool-comparison');
      const says: (string | undefined)[] = [];
      const press = async (): Promise<void> => {
        element?.shadowRoot?.querySelector<HTMLElement>('[part=review] button')?.click();
        await element?.updateComplete;
        says.push(element?.shadowRoot?.querySelector('[part=review] button')?.textContent.trim());
      };
      location.hash = 'part-2';
      await press();
      history.pushState(null, '', '?tab=2');
      await press();
      history.replaceState(null, '', '/an/other/path');
      await press();
      return says;
    });

    expect(pressed).toEqual(['Show less', 'Read the rest', 'Show less']);
    expect(await engine.evaluate(() => [seen.loads.length, seen.failures.length])).toEqual(before);
    expect(timesAsked(data)).toBe(kind === 'src' ? 1 : 0);
    expect(await engine.evaluate(() => seen.errors)).toEqual([]);
  });
}
