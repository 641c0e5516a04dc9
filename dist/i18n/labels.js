import { en } from "./en.js";
// src/i18n/labels.ts
/** Looks up the interface's words: what a document replaces, then English. */
/** @param lang a BCP 47 tag, for the plural rules */
function createWords(lang, labels = {}) {
	const rules = new Intl.PluralRules(lang);
	const text = (key, values = {}) => [labels, en].find((layer) => Object.hasOwn(layer, key))?.[key]?.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
	return {
		text: (key, values) => text(key, values) ?? "",
		count: (key, n, values) => text(`${key}_${rules.select(n)}`, values) ?? text(`${key}_other`, values) ?? ""
	};
}
export { createWords };

//# sourceMappingURL=labels.js.map