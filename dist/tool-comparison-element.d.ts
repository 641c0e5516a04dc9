import type { ComparisonError } from './document/errors.js';
import { UpdatingElement } from './updating-element.js';
/**
 * Shows a comparison of two tools: the panel's verdicts, the reviewers' words, the readers' votes.
 *
 * @tag tool-comparison
 * @slot - What is shown without JavaScript, and when loading fails.
 * @slot loading - Replaces the outline that is shown while loading.
 * @slot header - Added at the top of the header.
 * @slot footer - Added at the end of the footer.
 *
 * @csspart header - The header, with kicker, title, summary and date.
 * @csspart title - The comparison's title.
 * @csspart summary - The summary under the title.
 * @csspart card - A tool's card.
 * @csspart category - A tool's category.
 * @csspart name - A tool's name.
 * @csspart tagline - A tool's tagline.
 * @csspart stat - One of a card's three figures.
 * @csspart description - A tool's description.
 * @csspart vote - The place of a tool's vote.
 * @csspart scorecard - The reviewer scorecard.
 * @csspart reviewer - A reviewer's name and what belongs to it.
 * @csspart review - A reviewer's review of one tool.
 * @csspart verdict - The verdict of a review.
 * @csspart quote - The quote of a review.
 * @csspart newsletter - The call to subscribe to the newsletter.
 * @csspart footer - The footer, with the disclosure and the link.
 * @csspart error - The message where the comparison could not be shown.
 *
 * @cssprop [--tool-comparison-font] - Font family of the text.
 * @cssprop [--tool-comparison-font-heading] - Font family of headings and quotes.
 * @cssprop [--tool-comparison-font-size=medium] - Size of the text, which all other sizes follow.
 * @cssprop [--tool-comparison-text] - Colour of the text.
 * @cssprop [--tool-comparison-muted] - Colour of secondary text.
 * @cssprop [--tool-comparison-surface] - Background.
 * @cssprop [--tool-comparison-surface-muted] - Background of the newsletter and of what is pointed at.
 * @cssprop [--tool-comparison-line] - Colour of the hairlines.
 * @cssprop [--tool-comparison-accent] - Colour of links, focus and the newsletter's button.
 * @cssprop [--tool-comparison-ship] - Colour of ship.
 * @cssprop [--tool-comparison-skip] - Colour of skip.
 * @cssprop [--tool-comparison-radius=14px] - Radius of the corners.
 * @cssprop [--tool-comparison-density=1] - Factor for the white space: 0.75 is dense, 1.25 airy.
 *
 * @cssState loading - The comparison is not there yet.
 * @cssState ready - The comparison is on the page.
 * @cssState error - It could not be shown.
 *
 * @fires {ComparisonLoadEvent} comparison-load - The comparison is on the page. `detail`: `{ comparison, problems }`
 * @fires {ComparisonErrorEvent} comparison-error - It could not be shown. `detail`: `{ error }`
 */
export declare class ToolComparisonElement extends UpdatingElement {
    #private;
    /** The release this class is of, after Semantic Versioning. */
    static readonly version: string;
    static readonly attributes: {
        readonly src: null;
        readonly loading: readonly ["eager", "lazy"];
        readonly theme: readonly ["auto", "light", "dark"];
        readonly layout: readonly ["full", "compact"];
        readonly headingLevel: readonly [2, 1, 3, 4, 5, 6];
        readonly noNewsletter: false;
    };
    /** Where the comparison document is: a URL, relative to the page. */
    src: string | null;
    /** `eager` loads at once, `lazy` waits until the element is near the viewport. */
    loading: 'eager' | 'lazy';
    /** `auto` follows the page's `color-scheme`, live. */
    theme: 'auto' | 'light' | 'dark';
    /** `compact` shows the cards and the split, with the quotes behind a disclosure. */
    layout: 'full' | 'compact';
    /** 1–6: where the title stands in the page's outline. Anything else counts as 2. */
    headingLevel: number;
    /** Leaves the newsletter out. */
    noNewsletter: boolean;
    /** The comparison document itself, as `JSON.parse` would give it. Wins over an inline document and `src`. */
    get comparison(): unknown;
    set comparison(value: unknown);
    /** The error of the last attempt to show a comparison, or null. */
    get error(): ComparisonError | null;
    /**
     * Fetches and renders again.
     *
     * @returns resolved when that is done, whether it went well or not; see `error`
     */
    reload(): Promise<void>;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /** Without this method, `moveBefore` would count as leaving and coming back. */
    connectedMoveCallback(): void;
    protected update(): void;
}
