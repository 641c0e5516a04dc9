// Pages that change what JavaScript and the DOM bring, around a widget whose votes are counted by the real service; and a
// reader's way through one: reads, votes, sees another comparison in another theme.
import { expect, type Engine } from '../engines/engine.js';
import { startOrigin, type Origin, type Origins } from '../servers/origins.js';
import { isReady, shownText } from '../pages/page-inspect.js';
import { scriptTag, servePage, type PageOptions, type Seen } from '../pages/page-recorder.js';
import { hasSaid, pressVote } from '../votes/vote-page.js';
import { VoteSite } from '../votes/vote-site.js';

/** What a page brings along: a library below test/hosts/node_modules, and code before and after it. */
export interface Addition {
  code?: string;
  library?: string;
  isModule?: boolean;
  then?: string;
  /** What drives WebKit runs in the page and does not survive it. */
  breaksDriver?: boolean;
}

export const OLD = 'It has been here for years.';
const NEW = 'It came this morning.';
const FALLBACK = '<p id="fallback">An <b>old</b> page</p>';
/** Waits before another try are made short; deadlines are not. */
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

  /** A page with something before the widget's script, and its address. */
  page(before: Addition = {}, options: PageOptions & { body?: (widget: string) => string } = {}): string {
    const { origins } = this;
    const { body = (it: string) => it, head = '', ...rest } = options;
    const scripts = `<script>${HURRY}</script>${this.#tags(before)}${scriptTag(origins)}`;
    return servePage(origins, body(this.#widget()), { head: head + scripts, ...rest });
  }

  /** A page, after its source was rewritten, and its address. */
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

  /** Brings something onto a page that is there already. */
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
    await engine.waitFor(hasSaid, 'Your vote on Alpha is counted: Ship.');
    await this.#votes.counted({ ship: ++this.#ships, skip: 0 });
    await this.readNew(engine);
  }

  /** Another comparison in another theme: its words are there, and none of the old. */
  async readNew(engine: Engine): Promise<void> {
    await showAnother(engine, this.document(NEW));
    expect(await engine.evaluate(shownText)).not.toContain(OLD);
    expect(await complaints(engine)).toEqual([]);
  }
}

/** Gives the widget another comparison and theme, and waits until that is what is shown. */
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

/** Waits until the old words are there. */
export async function read(engine: Engine): Promise<void> {
  await engine.waitFor(isReady);
  expect(await engine.evaluate(shownText)).toContain(OLD);
}
