// src/quiet-prototype.ts
/**
* Some pages add properties to `Object.prototype` that a `for…in` loop finds, and Zod's schemas cannot
* be made there. They are hidden from such loops while this module's successors are evaluated, and
* shown again before anybody else gets to run. Import it first.
*/
var additions = Object.keys(Object.prototype);
var show = (enumerable) => {
	for (const name of additions) Reflect.defineProperty(Object.prototype, name, { enumerable });
};
show(false);
/** Puts everything back as it was. */
var restorePrototype = () => show(true);
export { restorePrototype };

//# sourceMappingURL=quiet-prototype.js.map