// Keeps the one-file builds from throwing while they are evaluated. A page may forbid or have broken what they need at once:
// the Trusted Types policy that Lit creates, a built-in that Zod calls. They then warn once, export undefined,
// and the elements go on showing their fallback content. Held by test/browser/poisoned.spec.ts.
import MagicString from 'magic-string';

export const GUARD_BEGINS = 'try {';
export const GUARD_ENDS = "} catch (error) {\n  console.warn('<tool-comparison>', error);\n}";

const EXPORTS = /\bexport\s*\{([^}]*)\};?\s*$/;

/**
 * @param {string} code a module without imports, with its exports in one list at the end
 * @returns the same module with its body in a try block
 */
export function guardEvaluation(code) {
  const found = EXPORTS.exec(code);
  if (!found) throw new Error('The bundle has no list of exports at its end');
  const pairs = (found[1] ?? '').split(',').map((entry) => entry.trim().split(/\s+as\s+/));
  const outer = pairs.map((_pair, index) => `exported${index}`);
  const assignments = pairs.map(([local], index) => `exported${index} = ${local};`);
  const names = pairs.map(([local, name = local], index) => `exported${index} as ${name}`);

  const text = new MagicString(code);
  text.prepend(`let ${outer.join(', ')};\n${GUARD_BEGINS}\n`);
  text.overwrite(
    found.index,
    code.length,
    `${assignments.join('\n')}
${GUARD_ENDS}
export { ${names.join(', ')} };
`,
  );
  return text;
}

/** Works before the minifier, which then sees the whole file. @returns {import('vite').Plugin} */
export function guardedEvaluation() {
  return {
    name: 'guarded-evaluation',
    renderChunk: {
      order: 'post',
      handler(code) {
        const text = guardEvaluation(code);
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  };
}
