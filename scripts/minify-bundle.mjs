// Goes over the minified bundle once more with two other minifiers. Together they take out hundreds of bytes of
// brotli that the bundler's own leaves, and every reader of every page that embeds the widget downloads the file.
import remapping from '@jridgewell/remapping';
import swc from '@swc/core';
import { minify } from 'terser';

const BANNER = /^\/\*!.*\n.*\n/;
const REFERENCE = /\n\/\/# sourceMappingURL=.*\s*$/;

/**
 * @param {string} code a module with a banner of two lines and a reference to its source map at the end
 * @param {string} map its source map
 * @returns {Promise<{ code: string, map: string }>} the same, smaller
 */
export async function minifyBundle(code, map) {
  const banner = BANNER.exec(code)?.[0] ?? '';
  const reference = REFERENCE.exec(code)?.[0] ?? '';
  const original = JSON.parse(map);
  // The banner takes part in no step: its two lines are two semicolons in the map.
  original.mappings = original.mappings.replace(/^;;/, '');

  const first = await swc.minify(code.replace(BANNER, '').replace(REFERENCE, ''), {
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe: true },
    mangle: true,
    sourceMap: true,
    format: { comments: false },
  });
  const second = await minify(first.code, {
    module: true,
    ecma: 2022,
    compress: {
      passes: 3,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
      keep_fargs: false,
    },
    format: { comments: false },
    sourceMap: { asObject: true },
  });
  const chain = remapping([/** @type {any} */ (second.map), JSON.parse(first.map ?? '{}'), original], () => null);
  const { file } = JSON.parse(map);
  return {
    code: `${banner}${second.code}${reference}\n`,
    map: JSON.stringify({ ...chain, file, mappings: `;;${String(chain.mappings)}` }),
  };
}
