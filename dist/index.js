import "./tool-comparison-define.js";
import { ToolComparisonElement } from "./tool-comparison-element.js";
import { ComparisonErrorEvent, ComparisonLoadEvent } from "./events.js";
import { ComparisonError } from "./document/errors.js";
export { ComparisonError, ComparisonErrorEvent, ComparisonLoadEvent, ToolComparisonElement };
