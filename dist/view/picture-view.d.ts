import type { ViewState } from './view-state.js';
/** An image in a box of fixed size, with letters where it cannot be had. */
export interface PictureView {
    readonly initials: string;
    readonly url: string | undefined;
}
export declare function pictureView(name: string, url: string | undefined, state: ViewState): PictureView;
