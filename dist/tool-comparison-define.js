import "./quiet-prototype.js";
import { ToolComparisonElement } from "./tool-comparison-element.js";
// src/tool-comparison-define.ts
var TAG = "tool-comparison";
var registry = globalThis.customElements;
var known = registry?.get(TAG);
if (!known) registry?.define(TAG, ToolComparisonElement);
else if (known.version !== ToolComparisonElement.version) console.warn(`<${TAG}> ${ToolComparisonElement.version} ignored`);

//# sourceMappingURL=tool-comparison-define.js.map