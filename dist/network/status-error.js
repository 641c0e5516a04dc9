import { ComparisonError } from "../document/errors.js";
// src/network/status-error.ts
var CODES = {
	401: "forbidden",
	403: "forbidden",
	404: "not-found",
	410: "gone",
	429: "rate-limited"
};
/** A status that says no. */
var StatusError = class extends ComparisonError {
	constructor(status, retryAfter) {
		super(CODES[status] ?? (status < 500 ? "http" : "server"), `status ${status}`);
		this.status = status;
		this.retryAfter = retryAfter;
	}
};
export { StatusError };

//# sourceMappingURL=status-error.js.map