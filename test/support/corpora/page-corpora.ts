// Tries texts and addresses in every place of a document, inside the page, and compares the rendered DOM with that of
// harmless ones. Each function is sent into the page as it is and may use only the other functions here.
import type { Scene } from './corpora-scenes.js';

/** How many documents were shown. */
let drawings = 0;

interface Widget extends HTMLElement {
  comparison: unknown;
  voteTransport: unknown;
  updateComplete: Promise<void>;
  vote(tool: string, choice: 'ship' | 'skip'): Promise<void>;
}

/** Everything in a widget's shadow root: an entry for each tag, attribute and text. */
export function treeOf(root: Node | null | undefined): string[] {
  const tree: string[] = [];
  const isPiece = (node: Node): boolean =>
    node instanceof Element && node.matches('.figure-in-text, .name-in-text, .run-end');
  /** The child nodes, in which a text that is drawn in pieces is one node. */
  const childrenOf = (node: Node): Node[] => {
    const children: Node[] = [];
    for (const child of node.childNodes) {
      if (child.nodeType === Node.COMMENT_NODE) continue;
      const last = children.at(-1);
      const isNext = child.nodeType === Node.TEXT_NODE && /\S/.test(child.textContent ?? '');
      const continues = last?.nodeType === Node.TEXT_NODE && /\S/.test(last.textContent ?? '');
      if (
        continues &&
        (isPiece(child) || (isNext && node instanceof Element && [...node.children].some(isPiece)))
      )
        children.splice(-1, 1, new Text((last.textContent ?? '') + (child.textContent ?? '')));
      else children.push(isPiece(child) ? new Text(child.textContent ?? '') : child);
    }
    return children;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) tree.push((node as Text).data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      const { localName, namespaceURI, attributes } = node as Element;
      tree.push(`<${localName} ${namespaceURI ?? ''}>`);
      // What the letters of a text ask of its box: see boxFor and scriptClasses.
      const ofLetters =
        /( (clipped|joined|vocalised|tall|stacked|nastaliq|is-ltr|is-rtl|has-(medium|long)-cells|has-long-names|has-(medium|long|longest)-words))+$/;
      for (const { name, value } of attributes) tree.push(`${name}=${value.replace(ofLetters, '')}`);
    }
    childrenOf(node).forEach(walk);
    tree.push('</>');
  };
  if (root) walk(root);
  return tree;
}

/**
 * Whether an entry of the tree is the expected one. A text that is alone in its element is shown exactly as typed; beside
 * other text it may be isolated, and loses its directional characters where it cannot be.
 *
 * @param marked the entry with the mark in place of the text
 */
export function isAsTyped(marked: string | undefined, expected: string, actual: string | undefined): boolean {
  if (expected === actual) return true;
  const directional = /[\u202a-\u202e\u2066-\u2069]/g;
  if (actual === undefined || /^⟦\w+⟧·*$/.test(marked ?? '')) return false;
  return expected.replace(directional, '') === actual.replace(directional, '');
}

/** Shows a document in the widget. Returns the events and everything it rendered. */
export async function draw(
  { attributes = {}, vote, isUnfolded }: Omit<Scene, 'document'>,
  document: { tools: { id: string }[] },
): Promise<{ said: string; tree: string[] }> {
  const widget = globalThis.document.querySelector<Widget>('tool-comparison');
  if (!widget) throw new Error('There is no widget.');
  const result = new Promise<string>((resolve) => {
    const listen = (event: Event): void => {
      widget.removeEventListener('comparison-load', listen);
      widget.removeEventListener('comparison-error', listen);
      const { error, comparison } = (event as CustomEvent<{ error?: { code: string }; comparison?: unknown }>)
        .detail;
      resolve(error?.code ?? JSON.stringify(comparison));
    };
    widget.addEventListener('comparison-load', listen);
    widget.addEventListener('comparison-error', listen);
  });
  for (const name of ['layout', 'consent']) {
    const value = attributes[name];
    if (value === undefined) widget.removeAttribute(name);
    else if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
  class Refusal extends Error {
    readonly status = 403;
  }
  const [{ id: tool } = { id: '' }] = document.tools;
  const uncounted = Object.create(null) as Record<string, { ship: number; skip: number }>;
  uncounted[tool] = { ship: 0, skip: 0 };
  const counted = Object.create(null) as typeof uncounted;
  counted[tool] = { ship: 1, skip: 1 };
  widget.voteTransport =
    vote === undefined
      ? undefined
      : {
          read: () =>
            vote === 'unavailable' ? Promise.reject(new Error('down')) : new Promise(() => undefined),
          cast: () =>
            vote === 'refused'
              ? Promise.reject(new Refusal())
              : Promise.resolve(vote === 'received' ? uncounted : counted),
        };
  // Whether a quote is folded depends on the layout.
  widget.style.setProperty('--tool-comparison-quote-lines', 'none');
  // Equal content is the same comparison, of which there is no event: a field that nobody knows tells them apart.
  drawings++;
  widget.comparison = { ...document, drawing: drawings };
  const said = await result;
  if (said.startsWith('{')) {
    if (isUnfolded) widget.shadowRoot?.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
    if (vote && vote !== 'none' && vote !== 'unavailable')
      await widget.vote(tool, vote === 'skip' ? 'skip' : 'ship');
    // The service's answer has arrived, and what waited for it is done.
    if (vote === 'unavailable') await new Promise((task) => setTimeout(task));
    await widget.updateComplete;
  }
  return { said, tree: treeOf(widget.shadowRoot) };
}

/** The input, the text expected on the page (null: nothing, as if the field were missing), and an id made of the input. */
export type Case = readonly [given: string, shown: string | null, id: string];

/** Tries each case in all marked places of each scene at once. Returns the failures and the number of renderings. */
export async function tryCases(
  scenes: readonly Scene[],
  cases: readonly Case[],
): Promise<{ faults: string[]; drawn: number; isSeen: Record<string, boolean> }> {
  const MARK = /https:\/\/mark\.example\/@(\d+)@|⟦(\w+)⟧·*/g;
  const escape = (text: string): string => JSON.stringify(text).slice(1, -1);
  // Most of the rendered entries contain no mark.
  const fill = (text: string, shown: string, id: string): string =>
    !/⟦|\/@/.test(text) ? text : text.replace(MARK, (_mark, _address, name) => (name === 'id' ? id : shown));
  const harmless = (json: string): string =>
    json.replace(/"name":"⟦\d+⟧"/g, '"name":"N"').replace(/⟦id⟧/g, 'x');
  const gone = (json: string): string =>
    harmless(json)
      .replace(/"[\w]+":"(https:\/\/mark[^"]+|⟦\d+⟧)",?/g, '')
      .replace(/,}/g, '}');
  const faults: string[] = [];
  const isSeen: Record<string, boolean> = {};
  let drawn = 0;
  const before = [globalThis, Object.prototype, Array.prototype].map(
    (object) => Reflect.ownKeys(object).length,
  );
  const elements = document.querySelectorAll('*').length;

  for (const scene of scenes) {
    const { document: template, ...way } = scene;
    const json = JSON.stringify(template);
    const show = (text: string) => draw(way, JSON.parse(text) as { tools: { id: string }[] });
    // A quote that is likely to be long has a button until it is measured.
    const long = json.replace(/⟦\d+⟧/g, (mark) => mark + '·'.repeat(500));
    const baselines = { short: await show(json), long: await show(long), gone: await show(gone(json)) };
    for (const token of baselines.short.tree) for (const [mark] of token.matchAll(MARK)) isSeen[mark] = true;

    for (const [given, shown, id] of cases) {
      const kind =
        shown === null ? 'gone' : shown.length > 420 && !json.includes('mark.example') ? 'long' : 'short';
      const { said, tree } = baselines[kind];
      const actual = await show(
        shown === null ? fill(harmless(json), escape(given), 'x') : fill(json, escape(given), escape(id)),
      );
      drawn++;
      const expected = tree.map((token) => fill(token, shown ?? '', id));
      const wrong = expected.findIndex((token, index) => !isAsTyped(tree[index], token, actual.tree[index]));
      if (wrong >= 0 || expected.length !== actual.tree.length)
        faults.push(
          `${escape(given).slice(0, 200)}: ${expected[wrong]?.slice(0, 200)} | ${actual.tree[wrong]?.slice(0, 200)}`,
        );
      const expectedSaid = fill(said, escape(shown ?? ''), escape(id));
      if (expectedSaid !== actual.said) {
        let at = 0;
        while (expectedSaid[at] === actual.said[at]) at++;
        faults.push(
          `${escape(given).slice(0, 200)}: said ${actual.said.slice(at - 40, at + 80)} | ${expectedSaid.slice(at - 40, at + 80)}`,
        );
      }
      if (faults.length > 12) return { faults, drawn, isSeen };
    }
  }
  const after = [globalThis, Object.prototype, Array.prototype].map(
    (object) => Reflect.ownKeys(object).length,
  );
  if (String(before) !== String(after))
    faults.push(`keys of globals and prototypes: ${String(before)} became ${String(after)}`);
  if (document.querySelectorAll('*').length !== elements) faults.push('The page outside the widget changed.');
  return { faults, drawn, isSeen };
}

/** Defines these functions in the page. */
export const corporaScript = ['let drawings = 0;', treeOf, isAsTyped, draw, tryCases].map(String).join('\n');
