// src/i18n/format.ts
/** Quotation marks after CLDR, each with the languages that use them; the rest use the English ones. */
var QUOTES = [
	"«» fr es it ru uk fa no nb nn",
	"„“ de cs",
	"„” pl ro hu",
	"”” sv fi",
	"”“ ar",
	"「」 ja"
];
function quotesOf(lang) {
	const [open = "“", close = "”"] = QUOTES.find((entry) => entry.split(" ").includes(lang.replace(/-.*/, ""))) ?? "";
	return [open, close];
}
/** The canonical form of a BCP 47 tag, or undefined where it is none. */
function canonicalLanguage(tag) {
	try {
		return Intl.getCanonicalLocales(tag)[0];
	} catch {
		return;
	}
}
/** @param tag a BCP 47 tag; anything else counts as `en` */
function createFormat(tag) {
	const lang = canonicalLanguage(tag) ?? "en";
	const number = new Intl.NumberFormat(lang);
	const parts = (formatted, major) => formatted.map(({ type, value }) => ({
		text: value,
		minor: type !== major
	}));
	return {
		lang,
		dir: /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/.test(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr",
		quotes: quotesOf(lang),
		number: (n) => number.format(n),
		compact: (n) => (n < 1e5 ? number : new Intl.NumberFormat(lang, { notation: "compact" })).format(n),
		percent: (n) => parts(new Intl.NumberFormat(lang, { style: "percent" }).formatToParts(n / 100), "integer"),
		date: (iso) => new Date(iso).toLocaleDateString(lang, {
			dateStyle: "long",
			...iso[10] ? {} : { timeZone: "UTC" }
		}),
		list: (items) => parts(new Intl.ListFormat(lang, { type: "unit" }).formatToParts(items), "element")
	};
}
export { canonicalLanguage, createFormat };

//# sourceMappingURL=format.js.map