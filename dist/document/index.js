import { checkComparison } from "./check.js";
import { parseComparison } from "./parse.js";
import { ComparisonError } from "./errors.js";
import { comparisonJsonSchema } from "./json-schema.js";
export { ComparisonError, checkComparison, comparisonJsonSchema, parseComparison };
