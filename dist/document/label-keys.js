import { en } from "../i18n/en.js";
// src/document/label-keys.ts
/** The texts of the interface that a document may replace: for checking and for the JSON Schema. */
var PLURAL_FORMS = [
	"zero",
	"two",
	"few",
	"many"
];
/** Every key of `labels`, with the plural forms that languages other than English need. */
var labelKeys = Object.keys(en).flatMap((key) => [key, ...key.endsWith("_one") ? PLURAL_FORMS.map((form) => key.replace(/one$/, form)) : []]);
export { labelKeys };

//# sourceMappingURL=label-keys.js.map