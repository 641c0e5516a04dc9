/** What to paste for each way to show a comparison. */
import type { Comparison } from 'tool-comparison/document';
import type locales from 'tool-comparison/locales/all';
import { renderComparison, renderStatic } from 'tool-comparison/ssr';
import guide from '../../docs/embedding-in-a-frame.md?raw';
import { element, escapeHtml, htmlAttributes, quoted, type Attribute } from './markup.js';
import { customPropertiesOf, filesOf, type Settings } from './settings.js';

/** The words of the interface in a language. */
export type Locale = (typeof locales)[number];

/** A piece of code to copy. */
export interface Piece {
  readonly title: string;
  readonly code: string;
}

/** What is shown, and where it comes from. */
export interface Shown {
  /** As `JSON.parse` gives it. */
  readonly document: unknown;
  /** The same, as it was understood. */
  readonly comparison: Comparison;
  /** Its address; where it has none yet, an example. */
  readonly src: string;
  /** The words of the interface in its language; undefined for English. */
  readonly locale: Locale | undefined;
  readonly locales: readonly Locale[];
}

function attributesOf({ src }: Shown, settings: Settings): Attribute[] {
  const { theme, layout, headingLevel, lang } = settings;
  return [
    ['src', src],
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...(layout === 'full' ? [] : [['layout', layout] as const]),
    ...(headingLevel === '2' ? [] : [['heading-level', headingLevel] as const]),
    ...(lang ? [['lang', lang] as const] : []),
    ...(settings.noVote ? [['no-vote', true] as const] : []),
    ...(settings.noNewsletter ? [['no-newsletter', true] as const] : []),
    ...(settings.isLive ? [['live', true] as const] : []),
    ...(settings.isLazy ? [['loading', 'lazy'] as const] : []),
    ...(settings.needsConsent ? [['consent', 'required'] as const] : []),
  ];
}

/** A link for readers without JavaScript. */
const fallback = ({ comparison: { url, title } }: Shown): string | undefined =>
  url === undefined ? undefined : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;

/** In JSX the title stands in a text of JavaScript, because it may have braces. */
const fallbackInBraces = ({ comparison: { url, title } }: Shown): string | undefined =>
  url === undefined ? undefined : `<a href="${escapeHtml(url)}">{${quoted(title)}}</a>`;

function scriptTag(settings: Settings, path: string): string {
  const integrity = RELEASE_INTEGRITIES[path];
  const check = integrity === undefined ? '' : ` integrity="${integrity}"`;
  return `<script type="module" src="${escapeHtml(`${filesOf(settings)}${path}`)}"${check} crossorigin="anonymous"></script>`;
}

/** That of the words, too, where there are some to load: without its own it would be run unchecked. */
const scriptTags = ({ locale }: Shown, settings: Settings): string =>
  ['tool-comparison.js', ...(locale ? [`locales/${locale.lang}.js`] : [])]
    .map((path) => scriptTag(settings, path))
    .join('\n');

function styleSheet(settings: Settings): Piece[] {
  const lines = Object.entries(customPropertiesOf(settings)).map(([name, value]) => `  ${name}: ${value};`);
  if (lines.length === 0) return [];
  return [{ title: 'In your style sheet', code: `tool-comparison {\n${lines.join('\n')}\n}` }];
}

const imports = ({ locale }: Shown): string[] => [
  `import '${RELEASE_NAME}';`,
  ...(locale ? [`import '${RELEASE_NAME}/locales/${locale.lang}';`] : []),
];

const INSTALL: Piece = { title: 'Once, in your project', code: `npm install ${RELEASE_NAME}` };

const script = (shown: Shown, settings: Settings): Piece[] => [
  {
    title: 'In your page',
    code: `${scriptTags(shown, settings)}\n${element(htmlAttributes(attributesOf(shown, settings)), fallback(shown))}`,
  },
  ...styleSheet(settings),
];

const npm = (shown: Shown, settings: Settings): Piece[] => [
  INSTALL,
  { title: 'In a script', code: imports(shown).join('\n') },
  {
    title: 'In your page',
    code: element(htmlAttributes(attributesOf(shown, settings)), fallback(shown)),
  },
  ...styleSheet(settings),
];

function react(shown: Shown, settings: Settings): Piece[] {
  const attributes = attributesOf(shown, settings)
    .map(([name, value]) =>
      name === 'heading-level' && value !== true
        ? ` heading-level={${value}}`
        : htmlAttributes([[name, value]]),
    )
    .join('');
  const markup = element(attributes, fallbackInBraces(shown));
  const component = `export function Comparison() {\n  return (\n${markup.replaceAll(/^/gm, '    ')}\n  );\n}`;
  return [
    INSTALL,
    {
      title: 'A component',
      code: `${[...imports(shown), `import '${RELEASE_NAME}/react';`].join('\n')}\n\n${component}`,
    },
    ...styleSheet(settings),
  ];
}

/** The name of the property, in capital letters within: attributes of truth values would be written as `"false"`. */
const propertyName = (name: string): string =>
  name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function vue(shown: Shown, settings: Settings): Piece[] {
  const attributes = attributesOf(shown, settings)
    .map(([name, value]) => {
      if (value === true) return ` :${propertyName(name)}.prop="true"`;
      return name === 'heading-level' ? ` :heading-level="${value}"` : htmlAttributes([[name, value]]);
    })
    .join('');
  const { url, title } = shown.comparison;
  const link = url === undefined ? undefined : `<a v-pre href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  const script = `<script setup lang="ts">\n${[...imports(shown), `import '${RELEASE_NAME}/vue';`].join('\n')}\n</script>`;
  const template = `<template>\n${element(attributes, link).replaceAll(/^/gm, '  ')}\n</template>`;
  return [
    INSTALL,
    { title: 'A component', code: `${script}\n\n${template}` },
    {
      title: 'In the options of the compiler',
      code: "isCustomElement: (tag) => tag === 'tool-comparison'",
    },
    ...styleSheet(settings),
  ];
}

/** As it stands in the guide, where it is tested. */
const [RECEIVER] = /^<script>[^]*?^<\/script>/m.exec(guide) ?? [];

function iframe(shown: Shown, settings: Settings): Piece[] {
  const parameters = attributesOf(shown, settings)
    .filter(([name]) => name !== 'loading')
    .map(([name, value]) => (value === true ? name : `${name}=${encodeURIComponent(value)}`));
  const address = `${filesOf(settings)}embed.html?${parameters.join('&')}`;
  const frame = `<iframe
  class="tool-comparison"
  title="${escapeHtml(shown.comparison.title)}"
  src="${escapeHtml(address)}"
  width="100%"
  height="960"
  frameborder="0"
  loading="lazy"
></iframe>`;
  return [
    { title: 'Once in the page, before the frames: gives them their height', code: RECEIVER ?? '' },
    { title: 'Where the comparison stands', code: frame },
  ];
}

function server(shown: Shown, settings: Settings): Piece[] {
  const { theme, layout, headingLevel, lang } = settings;
  const attributes = Object.fromEntries(
    attributesOf(shown, settings).filter(([name]) =>
      ['no-vote', 'no-newsletter', 'live', 'consent'].includes(name),
    ),
  );
  const options = {
    src: shown.src,
    ...(theme === 'auto' ? {} : { theme }),
    ...(layout === 'full' ? {} : { layout }),
    ...(headingLevel === '2' ? {} : { headingLevel: Number(headingLevel) }),
    ...(lang ? { lang } : {}),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
  const lines = [
    `import { renderComparison } from '${RELEASE_NAME}/ssr';`,
    ...(shown.locale ? [`import '${RELEASE_NAME}/locales/${shown.locale.lang}';`] : []),
    '',
    `const html = renderComparison(comparison, ${JSON.stringify(options, null, 2)});`,
  ];
  const markup = renderComparison(shown.document, { ...options, locales: shown.locales });
  return [
    { title: 'On your server', code: lines.join('\n') },
    { title: 'Or in a page as it is now', code: `${scriptTags(shown, settings)}\n${markup}` },
    ...styleSheet(settings),
  ];
}

function staticForm(
  format: 'fragment' | 'feed',
  { document, src, locales }: Shown,
  settings: Settings,
): string {
  const { headingLevel, lang } = settings;
  return renderStatic(document, {
    format,
    base: src,
    locales,
    headingLevel: Number(headingLevel),
    ...(lang ? { lang } : {}),
  });
}

/** @returns what to paste, piece by piece */
export function piecesFor(shown: Shown, settings: Settings): Piece[] {
  switch (settings.snippet) {
    case 'script':
      return script(shown, settings);
    case 'npm':
      return npm(shown, settings);
    case 'react':
      return react(shown, settings);
    case 'vue':
      return vue(shown, settings);
    case 'iframe':
      return iframe(shown, settings);
    case 'server':
      return server(shown, settings);
    case 'static':
      return [
        { title: 'In your page', code: staticForm('fragment', shown, settings) },
        ...styleSheet(settings).map(({ title, code }) => ({
          title,
          code: code.replace('tool-comparison {', ':root {'),
        })),
      ];
    case 'feed':
      return [{ title: 'In an entry of a feed, or in a mail', code: staticForm('feed', shown, settings) }];
  }
}
