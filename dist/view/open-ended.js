// src/view/open-ended.ts
/**
* Whether an isolate begins in a text and never ends: it would take the end of the isolate that the text is
* shown in for its own. (Unicode Standard Annex #9.)
*
* @param text without ends of isolates that never began
*/
var isOpenEnded = (text) => text.split(/[\u2066-\u2068]/).length > text.split("⁩").length;
export { isOpenEnded };

//# sourceMappingURL=open-ended.js.map