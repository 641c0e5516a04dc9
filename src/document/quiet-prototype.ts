/**
 * Some pages add properties to `Object.prototype` that a `for…in` loop finds, and Zod's schemas cannot
 * be made there. They are hidden from such loops while the modules after this one are evaluated, and
 * shown again right after that, whether it went well or not. Import it first.
 */
const additions = Object.keys(Object.prototype);

const show = (enumerable: boolean): void => {
  for (const name of additions) {
    // What is added may be named as what descriptors have.
    Reflect.defineProperty(Object.prototype, name, { __proto__: null, enumerable } as PropertyDescriptor);
  }
};

show(false);
queueMicrotask(() => show(true));
