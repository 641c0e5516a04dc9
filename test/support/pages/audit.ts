// An audit of a page by axe, in any engine. The page has axe's script: see `serveAxe`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Engine } from '../engines/engine.js';
import type { Origins } from '../servers/origins.js';

/** Every rule that axe has: of all levels of WCAG, best practices, and experiments. */
export const ALL_RULES = [
  ...['aria', 'color', 'forms', 'keyboard', 'language', 'name-role-value', 'parsing', 'semantics'],
  ...['sensory-and-visual-cues', 'structure', 'tables', 'text-alternatives', 'time-and-media'],
]
  .map((category) => `cat.${category}`)
  .concat('wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental');

/** What axe leaves to a person: shapes behind text, what is hidden, and style sheets that it cannot read. */
const UNDECIDED = ['color-contrast', 'color-contrast-enhanced', 'hidden-content', 'css-orientation-lock'];

/** The rules that a theme could break. */
export const COLOUR_RULES = ['cat.color'];

export interface Audit {
  /** Each rule that fails, with the element and what is wrong. */
  readonly broken: readonly string[];
  /** The rules that pass inside a widget, so that a test can tell that axe has seen it. */
  readonly passed: readonly string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serves axe beside the page. @returns its script tag */
export function serveAxe({ page }: Origins): string {
  page.on('/axe.js', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(source);
  });
  return '<script src="/axe.js"></script>';
}

/** @param tags those of the rules to hold the page to */
export const audit = (engine: Engine, tags: readonly string[] = ALL_RULES): Promise<Audit> =>
  engine.evaluate(
    async (wanted, undecided) => {
      const { axe } = globalThis as unknown as {
        readonly axe: { run(options: RunOptions): Promise<AxeResults> };
      };
      // Making a selector for each element that passes takes a fifth of the time.
      const { violations, passes, incomplete } = await axe.run({
        runOnly: [...wanted],
        selectors: false,
        elementRef: true,
      });
      const doubtful = incomplete.filter(({ id }) => !undecided.includes(id));
      const broken = [...violations, ...doubtful].flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary ?? ''}`),
      );
      const inside = passes.filter(({ nodes }) =>
        nodes.some(({ element }) => element?.getRootNode() instanceof ShadowRoot),
      );
      return { broken, passed: inside.map(({ id }) => id) };
    },
    tags,
    UNDECIDED,
  );
