/**
 * Loads what an element shows and knows how that stands: the newest source wins, the last good
 * comparison stays. Reports by callback; what is drawn and dispatched is the element's affair.
 */
import { ComparisonError } from '../document/errors.js';
import { type ParsedComparison } from '../document/parse.js';
import type { Host } from './host.js';
import type { Source } from './source.js';
/** Told when a load has ended and what came of it is on the page. */
export type Settled = (parsed: ParsedComparison | undefined, error: ComparisonError | null) => void;
export declare class LoadController {
    #private;
    /** The newest comparison that could be read. */
    parsed: ParsedComparison | undefined;
    /** What became of the newest attempt, if it failed. */
    error: ComparisonError | null;
    constructor(host: Host, settled: Settled);
    get isLoading(): boolean;
    get status(): 'loading' | 'ready' | 'error';
    /** @param source as it is now: it may have changed meanwhile */
    connected(source: Source | undefined): void;
    disconnected(): void;
    /** Loads from a source, unless that is what was loaded last. */
    use(source: Source | undefined): void;
    /** @param isFresh asks the network even where another widget has the answer */
    start(source: Source | undefined, isFresh?: boolean): Promise<void>;
}
