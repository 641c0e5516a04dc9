/**
 * The script of `embed.html`: one comparison, alone in a frame of somebody else's page. It connects the address of the frame
 * (query.ts), the element (load-element.ts), and the page around it, which is told the height (height.ts) and may set the theme.
 */
import { announceHeight } from './height.js';
import { ELEMENT_SCRIPT, loadElement } from './load-element.js';
import { colorSchemeOf, readQuery } from './query.js';

const NO_SCRIPT = `${ELEMENT_SCRIPT} could not be loaded. It must be in the folder of this page.`;

/** What is kept free while loading is a part of the screen by default: here that is the frame, which would grow by itself. */
const STYLES = `
  :root { color-scheme: light dark; font: medium/1.5 system-ui, sans-serif; }
  body, p { margin: 0; }
  p { padding: 1em; }
  tool-comparison { --tool-comparison-reserve: 0px; }
`;

/** The policy of the page allows no style but those of scripts. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets = [sheet];
}

function useTheme(theme: unknown): void {
  const scheme = colorSchemeOf(theme);
  if (scheme) document.documentElement.style.colorScheme = scheme;
}

function showMessage(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
}

function showComparison(attributes: ReadonlyMap<string, string>): void {
  const { documentElement: page, body } = document;
  page.lang = attributes.get('lang') ?? page.lang;
  const widget = document.createElement('tool-comparison');
  for (const [name, value] of attributes) widget.setAttribute(name, value);
  widget.addEventListener('comparison-load', ({ detail }) => {
    document.title = detail.comparison.title;
    // Those that are shown: the document's, if it says which, else the ones that were asked for.
    const { lang, dir } = widget.shadowRoot?.querySelector<HTMLElement>('[lang]') ?? page;
    Object.assign(page, { lang, dir });
  });
  body.replaceChildren(widget);
}

const parameters = new URLSearchParams(location.search);
const { attributes, problem } = readQuery(parameters);

addStyles();
useTheme(parameters.get('theme'));
if (problem) showMessage(problem);
else
  loadElement().then(
    () => showComparison(attributes),
    () => showMessage(NO_SCRIPT),
  );

// A page that is opened by itself has nobody to talk to.
if (parent !== window) {
  announceHeight(document.documentElement, parent);
  addEventListener(
    'message',
    ({ source, data }: MessageEvent<{ type?: unknown; theme?: unknown } | null>) => {
      if (source === parent && data?.type === 'tool-comparison:theme') useTheme(data.theme);
    },
  );
}
