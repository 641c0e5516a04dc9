// src/document/text.ts
/** Makes a stranger's text safe to set beside other text; it is never changed in what it says. */
/** Control characters but for tab, line feed and carriage return. */
var CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
var VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;
/** Whether there is nothing to see: white space, zero-width and control characters only. */
var isBlank = (text) => !VISIBLE.test(text);
/** Well-formed Unicode without control characters but line breaks, trimmed. */
var cleanText = (text) => text.toWellFormed().replace(CONTROLS, "").trim();
export { cleanText, isBlank };

//# sourceMappingURL=text.js.map