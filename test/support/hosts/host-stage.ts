// A page that applies one style sheet after the other. The widgets are in boxes that the page cannot move, on white, so that
// every difference comes from inside them.
import type { Origins } from '../servers/origins.js';
import { FIRST, readDocument, RICH } from '../pages/page-documents.js';
import { servePage, widgetTag } from '../pages/page-recorder.js';

export const STAGE = { width: 1120, height: 4000 };

const held = (rules: string): string =>
  `margin: 0; padding: 0; border: 0; max-width: none; min-width: 0; box-sizing: content-box; float: none;
    background: none; ${rules};`.replaceAll(';', ' !important;');

/** The classes that frameworks want on a container of text. */
const CLASSES = 'markdown-body content prose container ui text uk-article section';

/** Without white space between its parts, because a page can turn that into lines. */
function box(left: number, top: number, width: number, widget: string): string {
  const place = held(
    `display: block; position: absolute; inset: ${top}px auto auto ${left}px; width: ${width}px`,
  );
  return `<div style="${place}"><main class="${CLASSES}" style="display: contents !important">${widget}</main></div>`;
}

/** A complete comparison in each layout, and the message that one could not be loaded. */
export function serveStage(origins: Origins): string {
  const { data } = origins;
  data.json(`/api/comparisons/${RICH}/votes`, {
    tallies: Object.fromEntries(readDocument(RICH).tools.map(({ id }) => [id, { ship: 7, skip: 2 }])),
  });
  data.on('/gone.json', (_request, response) => void response.writeHead(404).end());
  const white = held(
    `display: block; position: fixed; inset: 0; width: 100%; height: 100%; background: #fff; color-scheme: light`,
  );
  const boxes = [
    box(10, 10, 700, widgetTag(origins, RICH)),
    box(730, 10, 380, widgetTag(origins, FIRST, 'layout="compact"')),
    box(730, 3000, 380, `<tool-comparison src="${data.url}/gone.json"></tool-comparison>`),
  ];
  return servePage(origins, `<div style="${white}">${boxes.join('')}</div>`);
}

// The functions below are sent into the page, so none may use the others.

/** Whether everything has loaded. If so, it also fixes the page's own frame. */
export function isStaged(): boolean {
  const widgets = [...document.querySelectorAll('tool-comparison')];
  const roots = widgets.map(({ shadowRoot }) => shadowRoot);
  const images = roots.flatMap((root) => [...(root?.querySelectorAll('img') ?? [])]);
  for (const image of images) image.loading = 'eager';
  const isThere =
    seen.loads.length + seen.failures.length === roots.length &&
    images.every(({ className }) => className) &&
    roots.some((root) => root?.querySelector('[aria-pressed]')) &&
    // The bars animate to the tallies of the service.
    widgets.some(({ tallies }) => Object.values(tallies).some(({ ship }) => ship === 7)) &&
    roots.every((root) => root?.getAnimations().length === 0) &&
    widgets.every((widget) => !widget.matches(':state(far)')) &&
    roots.some((root) => root?.querySelector('[part=review] [aria-expanded]')) &&
    // Quotes are measured after they were drawn.
    roots.every((root) =>
      [...(root?.querySelectorAll('[part=quote] p') ?? [])].every((quote) => {
        const isCut = quote.scrollHeight > quote.clientHeight + 1;
        const isOffered = quote.parentElement?.nextElementSibling?.ariaExpanded === 'false';
        return !quote.checkVisibility() || isCut === isOffered;
      }),
    );
  if (isThere) {
    const frame =
      'display: block; position: static; margin: 0; padding: 0; border: 0; float: none; columns: auto;';
    const still =
      'transform: none; will-change: auto; contain: none; container-type: normal; content-visibility: visible;';
    for (const element of [document.documentElement, document.body])
      element.style.cssText = (frame + still).replaceAll(';', ' !important;');
    document.head.style.setProperty('display', 'none', 'important');
  }
  return isThere;
}

/** Replaces the style sheet. An empty address means none. */
export function wear(address: string): Promise<void> {
  document.getElementById('worn')?.remove();
  if (!address) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.id = 'worn';
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${address} is not there`));
    document.head.append(link);
  });
}

/**
 * Records the widgets at the first call. Later calls return what differs: the position and size of each element, and every
 * computed property of each kind of element.
 */
export function styleDifferences(): string[] {
  const store = globalThis as typeof globalThis & { blank?: Map<string, string>; properties?: string[] };
  const found = new Map<string, string>();
  // Custom properties are inherited, as they should be, and the page may set the colour scheme.
  store.properties ??= [...getComputedStyle(document.body)].filter(
    (name) => !name.startsWith('--') && name !== 'color-scheme',
  );
  const kinds = new Set<string>();
  for (const [index, { shadowRoot }] of document.querySelectorAll('tool-comparison').entries()) {
    const corner = shadowRoot?.querySelector('.root')?.getBoundingClientRect();
    for (const [place, element] of shadowRoot?.querySelectorAll('*').entries() ?? []) {
      const kind = `${element.parentElement?.getAttribute('class') ?? ''} > ${element.localName}.${element.getAttribute('class') ?? ''}`;
      const { x, y, width, height } = element.getBoundingClientRect();
      const origin = element.getClientRects().length ? corner : undefined;
      const numbers = [x - (origin?.x ?? 0), y - (origin?.y ?? 0), width, height];
      found.set(`${kind} ${index}/${place} box`, numbers.map((number) => number.toFixed(1)).join(' '));
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      for (const pseudo of ['::before', '::after'])
        found.set(`${kind}${pseudo} content`, getComputedStyle(element, pseudo).content);
      const style = getComputedStyle(element);
      for (const name of store.properties) {
        // The page's text decoration reaches our outermost box, which draws none, and no further.
        if (name === '-webkit-text-decorations-in-effect' && element.matches('.root')) continue;
        // Firefox tells measures of what waits until it is found only after something else has laid it out.
        if (name.startsWith('grid-template-') && !element.checkVisibility()) continue;
        const value = style.getPropertyValue(name);
        // In a grid, zero is computed as another value.
        found.set(`${kind} ${name}`, name.startsWith('min-') && value === 'auto' ? '0px' : value);
      }
    }
  }
  const blank = (store.blank ??= found);
  return [...new Set([...blank.keys(), ...found.keys()])]
    .filter((key) => blank.get(key) !== found.get(key))
    .map((key) => `${key}: ${blank.get(key)} → ${found.get(key)}`)
    .slice(0, 5);
}
