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
    code: `${banner}${best.code}${reference}\n`,
    map: JSON.stringify({ ...chain, file, mappings: `;;${String(chain.mappings)}` }),
  };
}
