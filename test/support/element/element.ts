// The element on a page, as a test needs it: made, shown, waited for, and taken away after the test.
import '../../../src/tool-comparison-define.js';
import type { ToolComparisonElement } from '../../../src/tool-comparison-element.js';
import { settle } from './clock.js';
import { full } from './documents.js';
import './guard.js';

type Attributes = Readonly<Record<string, string | boolean>>;

let stage: HTMLElement | undefined;

afterEach(() => {
  stage?.remove();
  stage = undefined;
});

/** Where the test's elements stand. */
export function page(): HTMLElement {
  if (!stage) {
    stage = document.createElement('main');
    document.body.append(stage);
  }
  return stage;
}

/** The element, not yet on the page. */
export function make(attributes: Attributes = {}, ...children: (Node | string)[]): ToolComparisonElement {
  const element = document.createElement('tool-comparison');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** The element on the page. */
export function place(attributes: Attributes = {}, ...children: (Node | string)[]): ToolComparisonElement {
  const element = make(attributes, ...children);
  page().append(element);
  return element;
}

/** Any other element, with a text. */
export function tag(name: string, text = '', attributes: Attributes = {}): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The child that holds a document inline. */
export const inline = (document: unknown): HTMLElement =>
  tag('script', typeof document === 'string' ? document : JSON.stringify(document), {
    type: 'application/json',
  });

/** A document with everything but pictures and a vote service, so that showing it asks nobody for anything. */
export function unpictured<Overrides extends object = object>(overrides?: Overrides) {
  const { tools, reviewers, community, ...rest } = full();
  const { votes: _votes, ...counted } = community;
  return {
    ...rest,
    tools: tools.map(({ logo: _logo, ...tool }) => tool),
    reviewers: reviewers.map(({ avatar: _avatar, ...reviewer }) => reviewer),
    community: counted,
    ...(overrides ?? ({} as Overrides)),
  };
}

/** The next event of this type. Asked for before what causes it. */
export const next = <Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[Type]), { once: true });
  });

/** The element, showing this document. */
export async function show(document: unknown, attributes: Attributes = {}): Promise<ToolComparisonElement> {
  const element = make(attributes);
  element.comparison = document;
  const loaded = next(element, 'comparison-load');
  const failed = next(element, 'comparison-error');
  page().append(element);
  await Promise.race([loaded, failed]);
  if (element.error) throw element.error;
  return element;
}

/** The element, having failed for want of anything to show, or of the sources in its attributes. */
export async function fail(
  attributes: Attributes = {},
  ...children: (Node | string)[]
): Promise<ToolComparisonElement> {
  const element = make(attributes, ...children);
  const failed = next(element, 'comparison-error');
  page().append(element);
  await failed;
  return element;
}

/** What the element dispatches, from now on: "load TITLE" and "error CODE", in order. */
export function record(target: EventTarget): string[] {
  const log: string[] = [];
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    entry: (event: HTMLElementEventMap[Type]) => string,
  ): void => {
    target.addEventListener(type, (event) => log.push(entry(event as HTMLElementEventMap[Type])));
  };
  listen('comparison-load', ({ detail }) => `load ${detail.comparison.title}`);
  listen('comparison-error', ({ detail }) => `error ${detail.error.code}`);
  return log;
}

/** The states that the element is in. */
export const states = (element: Element): string[] =>
  ['loading', 'ready', 'error'].filter((state) => element.matches(`:state(${state})`));

/** Everything has been drawn that will be without anything else happening. */
export async function drawn(element: ToolComparisonElement): Promise<void> {
  await settle();
  await element.updateComplete;
}

/** The browser has computed the layout, and what follows from it has been drawn. */
export async function laidOut(element: ToolComparisonElement): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  // What the layout says of the quotes is drawn in the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

/** Collects what the console is warned of, in place of the console. Once in a describe. */
export function warnings(): readonly string[] {
  const seen: string[] = [];
  const real = console.warn;
  beforeEach(() => {
    seen.length = 0;
    console.warn = (...message: unknown[]) => void seen.push(message.map(String).join(' '));
  });
  afterEach(() => {
    console.warn = real;
  });
  return seen;
}
