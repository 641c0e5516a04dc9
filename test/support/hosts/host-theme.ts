// What a page may set, whatever style sheets it has: fonts, colours, radii, and whether the widget is shown.
import type { Origins } from '../servers/origins.js';
import { FIRST, RICH, SMALL } from '../pages/page-documents.js';
import { scriptTag, servePage, widgetTag } from '../pages/page-recorder.js';

const THEME = `
  :root {
    --tool-comparison-text: rgb(1, 2, 3); --tool-comparison-muted: rgb(4, 5, 6);
    --tool-comparison-accent: rgb(7, 8, 9); --tool-comparison-ship: rgb(10, 11, 12);
    --tool-comparison-skip: rgb(13, 14, 15); --tool-comparison-font: "A font"; --tool-comparison-font-size: 20px;
  }
  tool-comparison {
    --tool-comparison-surface: rgb(240, 241, 242); --tool-comparison-surface-muted: rgb(243, 244, 245);
    --tool-comparison-line: rgb(246, 247, 248); --tool-comparison-radius: 3px; --tool-comparison-density: 2;
    --tool-comparison-font-heading: "Another font";
  }`;

export const HEARD = {
  text: 'rgb(1, 2, 3) A font 20px',
  title: 'rgb(1, 2, 3) Another font',
  muted: 'rgb(4, 5, 6)',
  accent: 'rgb(7, 8, 9)',
  ship: 'rgb(10, 11, 12)',
  skip: 'rgb(13, 14, 15)',
  surface: 'rgb(240, 241, 242) 3px rgb(246, 247, 248)',
  picture: 'rgb(243, 244, 245)',
  header: '70px',
  areShown: [true, true, false, false],
};

/** Two complete comparisons, one that is hidden, and one with display: none. */
export function serveThemed(origins: Origins): string {
  const hidden = widgetTag(origins, SMALL, 'hidden');
  const away = widgetTag(origins, SMALL, 'style="display: none !important"');
  const shown = [FIRST, RICH].map((name) => widgetTag(origins, name)).join('');
  return servePage(origins, `<div>${shown}${hidden}${away}</div>`, {
    head: `<style>${THEME}</style>${scriptTag(origins)}`,
  });
}

// The functions below are sent into the page, so none may use the others.

export const isThemed = (): boolean => seen.loads.length === 4;

/** The computed styles of the widgets. */
export function heard(): typeof HEARD {
  const widgets = [...document.querySelectorAll('tool-comparison')];
  const show = (selector: string, ...names: string[]): string => {
    const [element] = widgets.flatMap(({ shadowRoot }) => shadowRoot?.querySelector(selector) ?? []);
    if (!element) return `There is no ${selector}`;
    const style = getComputedStyle(element);
    return names.map((name) => style.getPropertyValue(name).replaceAll('"', '')).join(' ');
  };
  return {
    text: show('.root', 'color', 'font-family', 'font-size'),
    title: show('[part=title]', 'color', 'font-family'),
    muted: show('[part=summary]', 'color'),
    accent: show('.text-button', 'text-decoration-color'),
    ship: show('[part=verdict].ship', 'color'),
    skip: show('[part=verdict].skip', 'color'),
    surface: show('.sheet', 'background-color', 'border-top-left-radius', 'border-top-color'),
    picture: show('.picture', 'background-color'),
    header: show('[part=header]', 'padding-top'),
    areShown: widgets.map((widget) => !!widget.shadowRoot?.querySelector('.root')?.getClientRects().length),
  };
}
