/** The small pieces that several templates share. */
import { nothing, type TemplateResult } from 'lit/html.js';
import type { Part } from '../i18n/format.js';
import type { PictureView } from '../view/picture-view.js';
import type { FoldView, Mark } from '../view/scorecard-view.js';
/** Undefined draws nothing. */
export type Piece = TemplateResult | undefined | '';
/** What a reader can ask for. The element decides what comes of it. */
export interface Intents {
    readonly toggle: (key: string) => void;
    readonly imageFailed: (url: string) => void;
    readonly retry: () => void;
    readonly vote: (event: UIEvent, tool: string, verdict: 'ship' | 'skip', isPressed: boolean) => void;
    readonly subscribe: (event: SubmitEvent) => void;
}
/** A stranger's text, kept from reordering what stands around it: where characters in it could, as a box of its own. */
export declare const apart: (text: string) => TemplateResult;
/** A stranger's text; as a link where it leads somewhere. */
export declare const isolated: (text: string, url?: string, rel?: string) => TemplateResult;
/** A paragraph, or nothing where there is no text for one. */
export declare const paragraph: (name: string, text: string | undefined, part?: string | typeof nothing) => Piece | undefined;
export declare const time: (iso: string | undefined, text: string | undefined) => Piece;
export declare const tag: (text: string | undefined) => Piece;
export declare const names: (parts: readonly Part[]) => unknown[];
/** A heading; the level is a number, so that it can stand anywhere in the page's outline. */
export declare const heading: (level: number, name: string, content: unknown, id?: string | typeof nothing) => TemplateResult<1>;
/** A verdict's shape: a check, a cross, a dash. The word stands beside it. */
export declare const glyph: (mark: Mark) => TemplateResult;
/** An image in a fixed box over the letters that stand in for it. */
export declare const picture: (view: PictureView | undefined, intents: Intents) => Piece;
export declare const foldButton: (fold: FoldView | undefined, name: string, intents: Intents) => Piece;
