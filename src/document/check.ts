import type { Problem } from './errors.js';
import { forgiven } from './forgiven.js';
import { ownCopy } from './own-copy.js';
import { schemasFor } from './schema.js';
import { unpolluted } from './unpolluted.js';
import { ELSEWHERE } from './url.js';
import { validate } from './validate.js';

/**
 * Checks a comparison document, version 1, strictly, before it is published.
 *
 * @param value the document, as `JSON.parse` gives it
 * @param baseUrl its own address, if it is known
 * @returns every problem, unknown keys and what readers forgive included; empty where there is none
 */
export function checkComparison(value: unknown, baseUrl: string | URL = ELSEWHERE): readonly Problem[] {
  try {
    const document = ownCopy(value);
    const base = String(baseUrl);
    return unpolluted(() => {
      const { problems, unknownKeys } = validate(document, schemasFor(base));
      return [...problems, ...forgiven(document), ...unknownKeys];
    });
  } catch {
    // A value with getters or a proxy. JSON has none.
    return [{ path: '', message: 'cannot be read' }];
  }
}
