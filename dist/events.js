// src/events.ts
/** An event of the element, by its type. */
var ComparisonEvent = class extends CustomEvent {
	/** Only `comparison-vote` can be canceled: it is the only one that comes before what it tells of. */
	constructor(type, detail) {
		super(type, {
			bubbles: true,
			composed: true,
			cancelable: type === "comparison-vote",
			detail
		});
	}
};
export { ComparisonEvent };

//# sourceMappingURL=events.js.map