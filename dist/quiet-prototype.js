// src/quiet-prototype.ts
/**
* Some pages add properties to `Object.prototype` that a `for…in` loop finds, and Zod's schemas cannot
* be made there. They are hidden from such loops while the modules after this one are evaluated, and
* shown again right after that, whether it went well or not. Import it first.
*/
var additions = Object.keys(Object.prototype);
var show = (enumerable) => {
	for (const name of additions) Reflect.defineProperty(Object.prototype, name, {
		__proto__: null,
		enumerable
	});
};
show(false);
queueMicrotask(() => show(true));

//# sourceMappingURL=quiet-prototype.js.map