/** Says when a lazy element comes near the viewport. */
import type { Host } from './host.js';
export declare class VisibilityController {
    #private;
    /** Whether the element has been near the viewport. */
    hasBeenNear: boolean;
    constructor(host: Host);
    connected(): void;
    disconnected(): void;
}
