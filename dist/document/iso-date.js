// src/document/iso-date.ts
var ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:\d\d)?)?$/;
/** Whether it is a calendar date or date-time of ISO 8601 in its extended form (RFC 3339 and ECMA-262), and exists. */
function isIsoDate(text) {
	const day = text.slice(0, 10);
	return ISO_DATE.test(text) && !isNaN(Date.parse(text)) && new Date(day).toISOString().startsWith(day);
}
export { isIsoDate };

//# sourceMappingURL=iso-date.js.map