import { restorePrototype } from "./quiet-prototype.js";
import { ToolComparisonElement } from "./tool-comparison-element.js";
// src/tool-comparison-define.ts
/** Registers the element, unless the page has it already: the first to come wins. */
var TAG = "tool-comparison";
var registry = globalThis.customElements;
var known = registry?.get(TAG);
if (!known) registry?.define(TAG, ToolComparisonElement);
else if (known.version !== ToolComparisonElement.version) console.warn(`<${TAG}> ${ToolComparisonElement.version} ignored`);
restorePrototype();

//# sourceMappingURL=tool-comparison-define.js.map