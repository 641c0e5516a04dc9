import { ComparisonError } from '../document/errors.js';
/** A status that says no. */
export declare class StatusError extends ComparisonError {
    readonly status: number;
    /** The `Retry-After` header, where the server lets it be seen. */
    readonly retryAfter: string | null;
    constructor(status: number, 
    /** The `Retry-After` header, where the server lets it be seen. */
    retryAfter: string | null);
}
