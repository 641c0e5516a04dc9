// Eleventy: a shortcode writes the comparison into a static page.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderComparison } from 'tool-comparison/ssr';

const bundle = fileURLToPath(import.meta.resolve('tool-comparison/dist/tool-comparison.js'));

/** @param {import('@11ty/eleventy/UserConfig').default} config */
export default function configure(config) {
  config.addPassthroughCopy({ [bundle]: 'tool-comparison.js' });
  config.addShortcode('comparison', async (file) => {
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    return renderComparison(JSON.parse(text));
  });
  return { dir: { input: 'pages', output: 'build' }, htmlTemplateEngine: 'liquid' };
}
