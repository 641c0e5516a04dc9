/**
 * Views that are computed once. Widgets that show the same comparison in the same way share them, and what did not
 * change when votes arrive is the same object as before: its template has nothing to do.
 */
import type { Comparison } from '../../document/comparison.js';
import type { Language } from '../../i18n/language.js';
import { bareDeep, type Bare } from '../../page/bare.js';
import type { ComparisonState } from '../state.js';

type Compute<View> = (state: ComparisonState, language: Language) => View;

interface Memory<View> {
  readonly inputs: readonly unknown[];
  readonly view: Bare<View>;
}

/**
 * @param inputsOf everything that the view is computed from, besides the comparison and the language. The first of them
 *   is an object: for each one the last view is kept.
 */
export function remembered<View>(
  inputsOf: (state: ComparisonState) => readonly [object, ...unknown[]],
  compute: Compute<View>,
): (state: ComparisonState, language: Language) => Bare<View> {
  const memories = new WeakMap<Comparison, WeakMap<object, Memory<View>>>();
  return (state, language) => {
    const own = inputsOf(state);
    const inputs = [...own, language];
    const [key] = own;
    const ofComparison = memories.get(state.comparison) ?? new WeakMap<object, Memory<View>>();
    memories.set(state.comparison, ofComparison);
    const last = ofComparison.get(key);
    if (last && inputs.every((input, index) => Object.is(input, last.inputs[index]))) return last.view;
    const view = bareDeep(compute(state, language));
    ofComparison.set(key, { inputs, view });
    return view;
  };
}
