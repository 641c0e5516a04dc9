// src/document/errors.ts
/** The error of `comparison-error`, of `element.error` and of `parseComparison`. */
var ComparisonError = class extends Error {
	get name() {
		return "ComparisonError";
	}
	/**
	* @param code what kind of error, stable across releases
	* @param message for developers, in English, where there is more to say than the code does
	* @param problems for `invalid`: each place that is wrong
	*/
	constructor(code, message = code, problems = []) {
		super(message);
		this.code = code;
		this.problems = problems;
	}
};
export { ComparisonError };

//# sourceMappingURL=errors.js.map