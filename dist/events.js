// src/events.ts
var OPTIONS = {
	bubbles: true,
	composed: true
};
/** The comparison is on the page. */
var ComparisonLoadEvent = class extends CustomEvent {
	constructor(comparison, problems) {
		super("comparison-load", {
			...OPTIONS,
			detail: {
				comparison,
				problems
			}
		});
	}
};
/** The comparison could not be shown. */
var ComparisonErrorEvent = class extends CustomEvent {
	constructor(error) {
		super("comparison-error", {
			...OPTIONS,
			detail: { error }
		});
	}
};
export { ComparisonErrorEvent, ComparisonLoadEvent };

//# sourceMappingURL=events.js.map