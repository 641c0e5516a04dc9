// One built-in of a frame at a time throws, before the widget's script or after the comparison is shown. The page around
// the frame has its own, intact built-ins: it makes the change and observes the result.

/** The outcome of a widget whose page has one bad built-in; absent if it works or shows the fallback content. */
export interface Fault {
  builtin: string;
  shows: 'comparison' | 'fallback' | 'nothing';
  /** The most that were given of one thing: the document, the vote service, the page. */
  warnings: number;
  /** Uncaught errors and unhandled rejections. */
  errors: string[];
}

declare global {
  /** A frame calls it before the widget's script. */
  var prepare: (frame: Window) => void;
}

/** Sent into the page. Returns the built-ins that the widget calls, and the outcome for those that it does not survive. */
export async function tryAll(
  objects: string[],
  globals: string[],
  when: 'before' | 'after',
  next: object,
): Promise<{ called: string[]; faults: Fault[] }> {
  type Holder = Record<string, unknown>;
  interface Run {
    readonly view: Window;
    readonly element: HTMLIFrameElement;
    loads: number;
    readonly warnings: string[];
    readonly errors: string[];
  }
  const holderOf = (view: Window, path: string): Holder | undefined =>
    path
      .split('.')
      .slice(0, -1)
      .reduce<Holder | undefined>((at, key) => at?.[key] as Holder | undefined, view as unknown as Holder);
  const keyOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  const builtins = (view: Window): string[] => [
    ...objects.flatMap((path) => {
      const object = holderOf(view, `${path}.*`);
      const own = object ? Object.entries(Object.getOwnPropertyDescriptors(object)) : [];
      return own.flatMap(([key, { value }]) =>
        typeof value === 'function' && key !== 'constructor' ? [`${path}.${key}`] : [],
      );
    }),
    ...globals,
  ];

  let frames = 0;
  const started = new Map<Window, (view: Window) => void>();
  globalThis.prepare = (view) => started.get(view)?.(view);

  /** Starts a frame with the widget. */
  const start = (change?: (view: Window) => void): Promise<Run> =>
    new Promise((resolve) => {
      const element = document.createElement('iframe');
      element.width = '800';
      element.src = `/frame?${++frames}`;
      document.body.append(element);
      const view = element.contentWindow;
      if (!view) return;
      started.set(view, () => {
        const run: Run = { view, element, loads: 0, warnings: [], errors: [] };
        view.addEventListener('error', ({ message }) => run.errors.push(message));
        view.addEventListener('unhandledrejection', ({ reason }) => run.errors.push(String(reason)));
        view.addEventListener('comparison-load', () => run.loads++);
        const { console: log, setTimeout: later } = view as unknown as typeof globalThis;
        log.warn = (...words: unknown[]) => run.warnings.push(words.map(String).join(' '));
        (view as unknown as Holder)['setTimeout'] = (job: () => void, ms: number) =>
          later(job, ms > 5000 ? ms : ms / 100);
        change?.(view);
        resolve(run);
      });
    });

  // This page's own, intact built-ins.
  type Find = (this: ParentNode, selector: string) => Element | null;
  const findInDocument: Find = Reflect.get(Document.prototype, 'querySelector');
  const findInRoot: Find = Reflect.get(DocumentFragment.prototype, 'querySelector');
  const inDocument = (view: Window, selector: string): Element | null =>
    findInDocument.call(view.document, selector);
  const rootOf = (view: Window): ShadowRoot | null | undefined =>
    inDocument(view, 'tool-comparison')?.shadowRoot;
  const inRoot = (view: Window, selector: string): Element | null => {
    const root = rootOf(view);
    return root ? findInRoot.call(root, selector) : null;
  };
  const height = (element: Element | null): number =>
    element ? Element.prototype.getBoundingClientRect.call(element).height : 0;
  const shows = ({ view }: Run): Fault['shows'] =>
    height(inRoot(view, 'article')) > 50
      ? 'comparison'
      : height(inDocument(view, '#fallback')) > 0
        ? 'fallback'
        : 'nothing';

  const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
  /** Waits until the widget has finished, or had time to. */
  const settle = async (run: Run, isOver: () => boolean): Promise<void> => {
    const end = performance.now() + 2500;
    while (!isOver() && performance.now() < end) await turn();
    // Errors and warnings come in the next tasks.
    for (let count = 0; count < 3; count++) await turn();
    if (shows(run) === 'nothing') while (shows(run) === 'nothing' && performance.now() < end) await turn();
  };
  /** Folds, votes, switches to dark, sets another comparison, and asks what is shown. */
  const useAll = ({ view }: Run): void => {
    const widget = inDocument(view, 'tool-comparison');
    for (const selector of ['[aria-expanded]', '[aria-pressed]']) {
      const button = inRoot(view, selector);
      if (button) HTMLElement.prototype.click.call(button);
    }
    if (!widget) return;
    Element.prototype.setAttribute.call(widget, 'theme', 'dark');
    (widget as Element & { comparison: unknown }).comparison = next;
    // What code that comes late asks.
    Reflect.get(widget, 'ready');
    Reflect.get(widget, 'shown');
  };

  /** How many warnings there are of one address, or of none. */
  const mostOfOneThing = (warnings: string[]): number => {
    const things = warnings.map((words) => /http:[^ ]+?(?=:? )/.exec(words)?.[0]);
    return Math.max(0, ...things.map((thing) => things.filter((other) => other === thing).length));
  };

  const called = new Set<string>();
  let isCounting = when === 'before';
  const whole = await start((view) => {
    for (const path of builtins(view)) {
      const holder = holderOf(view, path);
      const original = holder?.[keyOf(path)];
      if (!holder || typeof original !== 'function') continue;
      const count = (): void => {
        if (isCounting) called.add(path);
      };
      holder[keyOf(path)] = new Proxy(original, {
        apply: (target, self, list) => (count(), Reflect.apply(target, self, list) as unknown),
        construct: (target, list, as) => (count(), Reflect.construct(target, list, as) as object),
      });
    }
  });
  await settle(whole, () => whole.loads > 0);
  isCounting = true;
  if (when === 'after') useAll(whole);
  await settle(whole, () => whole.loads > (when === 'after' ? 1 : 0));
  whole.element.remove();

  const faults: Fault[] = [];
  const attempt = async (builtin: string): Promise<void> => {
    const poison = (view: Window): void => {
      const holder = holderOf(view, builtin);
      if (holder)
        holder[keyOf(builtin)] = () => {
          throw new TypeError(`no ${builtin}`);
        };
    };
    const run = await start(when === 'before' ? poison : undefined);
    const isOver = (): boolean => run.loads + run.errors.length + run.warnings.length > 0;
    await settle(run, isOver);
    if (when === 'after') {
      const { loads } = run;
      poison(run.view);
      try {
        useAll(run);
      } catch (error) {
        run.errors.push(`thrown: ${String(error)}`);
      }
      await settle(run, () => run.loads > loads || run.errors.length + run.warnings.length > 0);
    }
    const { warnings, errors } = run;
    const shown = shows(run);
    const most = mostOfOneThing(warnings);
    if (errors.length || most > 1 || shown === 'nothing')
      faults.push({ builtin, shows: shown, warnings: most, errors });
    run.element.remove();
    started.delete(run.view);
  };
  const list = [...called];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let path = list.pop(); path; path = list.pop()) await attempt(path);
    }),
  );
  return { called: [...called].sort(), faults };
}
