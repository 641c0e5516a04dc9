/**
 * @param endpoint absolute
 * @throws {ComparisonError} with the `status` where the service says no
 */
export declare function subscribe(endpoint: string, email: string): Promise<void>;
