// dist/embed.html: src/embed/embed.html with its script inside, which the policy of the page allows by its hash.
import { createHash } from 'node:crypto';

const SCRIPT = '<script src="embed.ts"></script>';
const HASH = 'sha256-HASH';

/**
 * @param {string} page src/embed/embed.html
 * @param {string} code its script, as a classic one
 * @returns {string}
 */
export function withScript(page, code) {
  const text = code.trim();
  if (/<\/script|<!--|[^\n\x20-\x7e]/i.test(text))
    throw new Error('The script of embed.html would not be read as it is');
  for (const place of [SCRIPT, HASH])
    if (page.split(place).length !== 2) throw new Error(`embed.html contains ${place} not once`);
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return page.replace(HASH, hash).replace(SCRIPT, () => `<script>${text}</script>`);
}
