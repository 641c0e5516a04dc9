/**
 * Some pages add properties to `Object.prototype` that a `for…in` loop finds, and Zod's schemas cannot
 * be made there. They are hidden from such loops while this module's successors are evaluated, and
 * shown again before anybody else gets to run. Import it first.
 */
const additions = Object.keys(Object.prototype);

const show = (enumerable: boolean): void => {
  for (const name of additions) Reflect.defineProperty(Object.prototype, name, { enumerable });
};

show(false);

/** Puts everything back as it was. */
export const restorePrototype = (): void => show(true);
