import type { Subscription } from '../view/view-state.js';
import type { Host } from './host.js';
export declare class NewsletterController {
    #private;
    /** What came of the last attempt. */
    outcome: Subscription;
    isSending: boolean;
    constructor(host: Host, settled: (outcome: NonNullable<Subscription>) => void);
    submit(form: HTMLFormElement, endpoint: string | undefined): Promise<void>;
}
