// Pages that change built-ins, with a widget and the real vote service; and what a reader does there: reads, votes, sees
// another comparison in another theme.
import { expect, type Engine } from '../engines/engine.js';
import { startOrigin, type Origin, type Origins } from '../servers/origins.js';
import { isReady, shownText } from '../pages/page-inspect.js';
import { scriptTag, servePage, type PageOptions, type Seen } from '../pages/page-recorder.js';
import { hasSaid, pressVote } from '../votes/vote-page.js';
import { VoteSite } from '../votes/vote-site.js';

/** What a page adds: a library in test/hosts/node_modules, and code before and after it. */
export interface Addition {
  code?: string;
  library?: string;
  isModule?: boolean;
  then?: string;
  /** Whether it breaks WebKit's driver, which runs in the page. */
  breaksDriver?: boolean;
}

export const OLD = 'It has been here for years.';
const NEW = 'It came this morning.';
const FALLBACK = '<p id="fallback">An <b>old</b> page</p>';
/** Shortens the waits before retries, but not the deadlines. */
const HURRY = `{ const later = window.setTimeout; window.setTimeout = (run, ms) => later(run, ms > 5000 ? ms : ms / 100); }`;

export class OldSite {
  readonly #votes: VoteSite;
  readonly #libraries: Origin;
  #ships = 0;

  private constructor(votes: VoteSite, libraries: Origin) {
    this.#votes = votes;
    this.#libraries = libraries;
  }

  static async start(): Promise<OldSite> {
    const libraries = await startOrigin({ cors: true, files: { '/': 'test/hosts/node_modules' } });
    return new OldSite(await VoteSite.start(), libraries);
  }

  async end(): Promise<void> {
    await Promise.all([this.#votes.end(), this.#libraries.close()]);
  }

  get origins(): Origins {
    return this.#votes.origins;
  }

  document(quote = OLD): object {
    return {
      ...this.#votes.document(),
      reviewers: [{ id: 'r', name: 'Rosa' }],
      reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote }],
    };
  }

  #tags({ code, library, isModule = false, then }: Addition): string {
    const src = `${this.#libraries.url}/${library ?? ''}`;
    return [
      code ? `<script>${code}</script>` : '',
      library ? `<script ${isModule ? 'type="module"' : ''} src="${src}"></script>` : '',
      then ? `<script>${then}</script>` : '',
    ].join('');
  }

  /** Serves a page with an addition before the widget's script. Returns its address. */
  page(before: Addition = {}, options: PageOptions & { body?: (widget: string) => string } = {}): string {
    const { origins } = this;
    const { body = (it: string) => it, head = '', ...rest } = options;
    const scripts = `<script>${HURRY}</script>${this.#tags(before)}${scriptTag(origins)}`;
    return servePage(origins, body(this.#widget()), { head: head + scripts, ...rest });
  }

  /** Serves a page with rewritten source. Returns its address. */
  rewritten(rewrite: (html: string) => string, type = 'text/html'): string {
    const { page } = this.origins;
    const source = new Map<string, string>();
    const kept = { ...page, html: (path: string, html: string) => void source.set(path, html) };
    servePage({ ...this.origins, page: kept }, this.#widget(), { head: scriptTag(this.origins) });
    page.on('/', (_request, response) => {
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8` })
        .end(rewrite(source.get('/') ?? ''));
    });
    return `${page.url}/`;
  }

  #widget(): string {
    this.origins.data.json('/old.json', this.document());
    return `<tool-comparison src="${this.origins.data.url}/old.json">${FALLBACK}</tool-comparison>`;
  }

  /** Adds something to a page that is already loaded. */
  async add(engine: Engine, { code, library, isModule = false, then }: Addition): Promise<void> {
    const src = library && `${this.#libraries.url}/${library}`;
    await engine.evaluate(
      async (before: string, address: string, type: string, after: string) => {
        const run = (text: string): void =>
          document.head.append(Object.assign(document.createElement('script'), { text }));
        run(before);
        if (address)
          await new Promise((onload) =>
            document.head.append(
              Object.assign(document.createElement('script'), { src: address, type, onload }),
            ),
          );
        run(after);
      },
      code ?? '',
      src ?? '',
      isModule ? 'module' : '',
      then ?? '',
    );
  }

  /** The reader votes, and sees another comparison in another theme. */
  async readOn(engine: Engine): Promise<void> {
    await engine.waitFor(pressVote, 'Alpha Ship');
    await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
    await this.#votes.counted({ ship: ++this.#ships, skip: 0 });
    await this.readNew(engine);
  }

  /** Shows another comparison in another theme: its words are shown, and none of the old ones. */
  async readNew(engine: Engine): Promise<void> {
    await showAnother(engine, this.document(NEW));
    expect(await engine.evaluate(shownText)).not.toContain(OLD);
    expect(await complaints(engine)).toEqual([]);
  }
}

/** Sets another comparison and theme, and waits until they are shown. */
async function showAnother(engine: Engine, document: object): Promise<void> {
  await engine.evaluate((value: object) => {
    const [element] = globalThis.document.getElementsByTagName('tool-comparison');
    if (element) Object.assign(element, { theme: 'dark', comparison: value });
  }, document);
  await expect.poll(() => engine.evaluate(shownText), { intervals: [50], timeout: 5000 }).toContain(NEW);
}

export async function complaints(engine: Engine): Promise<string[]> {
  const { errors, warnings, failures } = await engine.evaluate<[], Seen>(() => globalThis.seen);
  return [...errors, ...warnings, ...failures];
}

/** Waits until the first comparison's words are shown. */
export async function read(engine: Engine): Promise<void> {
  await engine.waitFor(isReady);
  expect(await engine.evaluate(shownText)).toContain(OLD);
}
