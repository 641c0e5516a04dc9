// Goes over the minified bundle once more with two other minifiers. Together they take out hundreds of bytes of
// brotli that the bundler's own leaves, and every reader of every page that embeds the widget downloads the file.
import { brotliCompressSync } from 'node:zlib';
import remapping from '@jridgewell/remapping';
import swc from '@swc/core';
import { minify } from 'terser';

// What is smallest before compression is not always so after it, by some fifty bytes either way. All of these mean the
// same; the one that compresses best is kept.
const FIRST = [{}, { sequences: false }, { collapse_vars: false }, { if_return: false }];
const SECOND = [
  {},
  { conditionals: false },
  { sequences: false },
  { conditionals: false, if_return: false },
  { collapse_vars: false },
  { join_vars: false, sequences: false },
];

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

  const source = code.replace(BANNER, '').replace(REFERENCE, '');
  /** @type {{ code: string, maps: unknown[], size: number } | undefined} */
  let best;
  for (const ours of FIRST) {
    const first = await swc.minify(source, {
      module: true,
      ecma: 2022,
      compress: { passes: 3, unsafe: true, ...ours },
      mangle: true,
      sourceMap: true,
      format: { comments: false },
    });
    for (const theirs of SECOND) {
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
          ...theirs,
        },
        format: { comments: false },
        sourceMap: { asObject: true },
      });
      const result = second.code ?? '';
      const size = brotliCompressSync(result).length;
      if (!best || size < best.size)
        best = { code: result, maps: [second.map, JSON.parse(first.map ?? '{}')], size };
    }
  }
  if (!best) throw new Error('nothing to minify');
  const chain = remapping([...best.maps.map((one) => /** @type {any} */ (one)), original], () => null);
  const { file } = JSON.parse(map);
  return {
    code: `${banner}${guarded(best.code)}${reference}\n`,
    map: JSON.stringify({ ...chain, file, mappings: `;;;${String(chain.mappings)}` }),
  };
}

const EXPORTS = /;export\{([^}]+)\};?\s*$/;

/**
 * Some pages forbid or have broken what the bundle needs as soon as it is evaluated: a Trusted Types policy, a
 * built-in. Nothing may be thrown into a page, so there it says so once, and the elements keep showing their content.
 * @param {string} code a module
 * @returns {string} one whose evaluation never throws; its first line is new
 */
function guarded(code) {
  /** @type {string[][]} */
  const names = (EXPORTS.exec(code)?.[1] ?? '').split(',').map((entry) => entry.split(' as '));
  const exported = names.map(([, name]) => name).join();
  if (!exported) throw new Error('The bundle exports nothing');
  const assignments = names.map(([local, name]) => `${name}=${local}`).join();
  const body = code.replace(EXPORTS, '');
  return `let ${exported};try{\n${body};${assignments}}catch(e){console.warn("<tool-comparison>",e)}export{${exported}};`;
}
