import "./tool-comparison-define.js";
import { ToolComparisonElement } from "./tool-comparison-element.js";
import { ComparisonEvent } from "./events.js";
import { ComparisonError } from "./document/errors.js";
export { ComparisonError, ComparisonEvent, ToolComparisonElement };
