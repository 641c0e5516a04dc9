import { en } from "./en.js";
// src/i18n/labels.ts
/** Looks up the interface's words: what a document replaces, then English. */
/** @param lang a BCP 47 tag, for the plural rules */
function createWords(lang, labels = {}) {
	const rules = new Intl.PluralRules(lang);
	/** The first of the keys that a layer has, in the first layer that has one. */
	const find = (keys, values = {}) => {
		const own = (layer) => keys.find((key) => Object.hasOwn(layer, key));
		const layer = own(labels) ? labels : en;
		return (layer[own(layer)] ?? "").replace(/\{(\w+)\}/g, (whole, name) => Object.hasOwn(values, name) ? `${values[name]}` : whole);
	};
	return {
		text: (key, values) => find([key], values),
		count: (key, n, values) => find([`${key}_${rules.select(n)}`, `${key}_other`], values)
	};
}
export { createWords };

//# sourceMappingURL=labels.js.map