/** What the Content Security Policy of a page must allow, for those who have a strict one. */
import type { Comparison } from 'tool-comparison/document';
import { originsOf } from './addresses.js';
import type { Shown } from './snippets.js';
import { filesOf, type Settings } from './settings.js';

const imagesOf = ({ tools, reviewers }: Comparison): (string | undefined)[] => [
  ...tools.map(({ logo }) => logo),
  ...reviewers.map(({ avatar }) => avatar),
];

/** Of the folder `dist/`, which may be on the site itself. */
const sourceOf = (files: string): readonly string[] =>
  URL.canParse(files) ? originsOf([files]) : ["'self'"];

/** The directives, with a semicolon after each but the last. */
export function policyFor({ comparison, src }: Shown, settings: Settings): string {
  const { noVote, noNewsletter } = settings;
  const files = filesOf(settings);
  const directives: [string, readonly string[]][] = [];
  const allow = (name: string, values: readonly string[]) => {
    if (values.length > 0) directives.push([name, values]);
  };
  const images = originsOf(imagesOf(comparison));
  const requests = originsOf([
    src,
    ...(noVote ? [] : [comparison.community?.votes]),
    ...(noNewsletter ? [] : [comparison.newsletter?.endpoint]),
  ]);
  switch (settings.snippet) {
    case 'iframe':
      allow('script-src', ["'nonce-NONCE'"]);
      allow('frame-src', sourceOf(files));
      break;
    case 'static':
      allow('style-src', ["'nonce-NONCE'"]);
      allow('img-src', images);
      break;
    case 'feed':
      allow('img-src', images);
      break;
    default: {
      const isOfPage = ['npm', 'react', 'vue'].includes(settings.snippet);
      allow('script-src', isOfPage ? ["'self'"] : sourceOf(files));
      allow('connect-src', requests);
      allow('img-src', images);
      if (settings.snippet === 'server') allow('style-src', ["'nonce-NONCE'"]);
      allow('trusted-types', ['lit-html']);
    }
  }
  return directives.map(([name, values]) => `${name} ${values.join(' ')}`).join(';\n');
}
