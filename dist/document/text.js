// src/document/text.ts
/** Makes a stranger's text safe to set beside other text; it is never changed in what it says. */
/** Control characters but for tab, line feed and carriage return. */
var CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
var VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;
/** Whether there is nothing to see: white space, zero-width and control characters only. */
var isBlank = (text) => !VISIBLE.test(text);
var PARAGRAPHS_AND_ISOLATES = /[\n\r\u2029\u2066-\u2069]/g;
var POP = "⁩";
/**
* Without the ends of isolates that never began: one of those would end the isolate that the text itself
* is shown in, and what follows could turn its neighbours around. (Unicode Standard Annex #9.)
*/
function withoutStrayEnds(text) {
	let open = 0;
	return text.replace(PARAGRAPHS_AND_ISOLATES, (mark) => {
		if (mark === POP) return open && open-- ? mark : "";
		open = mark < "⁦" ? 0 : open + 1;
		return mark;
	});
}
/** Well-formed Unicode without control characters but line breaks, trimmed. */
var cleanText = (text) => withoutStrayEnds(text.toWellFormed().replace(CONTROLS, "")).trim();
/** For a name amid other words of one text, where nothing sets it apart: without overrides of direction. */
var withoutOverrides = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
export { cleanText, isBlank, withoutOverrides };

//# sourceMappingURL=text.js.map