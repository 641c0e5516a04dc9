// Finds elements as assistive technology does, by role and accessible name, among what is really shown.

/** A header or footer in one of these belongs to it, and is no landmark of the page. */
const SECTIONING = ':is(article, aside, main, nav, section)';

/** The roles of native elements, after HTML-AAM. The first selector that matches counts. */
const IMPLICIT: readonly (readonly [selector: string, role: string])[] = [
  ['article', 'article'],
  ['section:is([aria-label], [aria-labelledby])', 'region'],
  [`header:not(${SECTIONING} *)`, 'banner'],
  [`footer:not(${SECTIONING} *)`, 'contentinfo'],
  ['button', 'button'],
  ['a[href]', 'link'],
  ['dt', 'term'],
  ['dd', 'definition'],
  ['blockquote', 'blockquote'],
  ['img:not([alt=""])', 'img'],
  ['input[type="email"]', 'textbox'],
  ['ul, ol', 'list'],
  ['li', 'listitem'],
  ['table', 'table'],
  ['thead, tbody, tfoot', 'rowgroup'],
  ['tr', 'row'],
  ['th[scope="row"]', 'rowheader'],
  ['th', 'columnheader'],
  ['td', 'cell'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
];

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function rawText(node: Node): string {
  if (node instanceof Text) return node.data;
  const element = node instanceof Element ? node : undefined;
  if (element?.getAttribute('aria-hidden') === 'true') return '';
  return element?.getAttribute('aria-label') ?? Array.from(node.childNodes, rawText).join('');
}

/** The text that is read out: no hidden pieces, labels instead of what they label. */
export const textOf = (node: Node): string => squeeze(rawText(node));

export const roleOf = (element: Element): string | undefined =>
  element.getAttribute('role') ?? IMPLICIT.find(([selector]) => element.matches(selector))?.[1];

/** The level of a heading: as stated, or as its element says. */
export function levelOf(heading: Element): number {
  const stated = heading.ariaLevel ?? /^h([1-6])$/.exec(heading.localName)?.[1];
  return Number(stated);
}

/** The label of a field that has one of its own. */
const labelOf = (element: Element): Element | undefined =>
  element instanceof HTMLInputElement && !element.ariaLabel ? element.labels?.[0] : undefined;

export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const id = element.getAttribute('aria-labelledby');
  const label = id === null ? labelOf(element) : root.getElementById(id);
  return textOf(label ?? element);
}

/** Whether it is rendered and not hidden from assistive technology. */
export const isExposed = (element: Element): boolean =>
  element.checkVisibility() && !element.closest('[aria-hidden="true"]');

/** The shadow root of an element, which must have one. */
export function shadowOf(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error('There is no shadow root');
  return element.shadowRoot;
}

const scopeOf = (scope: ParentNode): ParentNode =>
  scope instanceof Element && scope.shadowRoot ? scope.shadowRoot : scope;

/** All with this role, and this name if one is given, in reading order; an element stands for its shadow root. */
export const all = (scope: ParentNode, role: string, name?: string): HTMLElement[] =>
  Array.from(scopeOf(scope).querySelectorAll<HTMLElement>('*')).filter(
    (element) =>
      roleOf(element) === role && isExposed(element) && (name === undefined || nameOf(element) === name),
  );

/** The only one with this role and name. */
export function one(scope: ParentNode, role: string, name?: string): HTMLElement {
  const found = all(scope, role, name);
  const [first] = found;
  if (!first || found.length > 1) {
    const there = all(scope, role).map((element) => `"${nameOf(element)}"`);
    throw new Error(
      `${found.length} of role ${role} named "${name ?? ''}"; there are ${there.join(', ') || 'none'}`,
    );
  }
  return first;
}
