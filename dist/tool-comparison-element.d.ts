import type { Tallies } from './document/comparison.js';
import type { ComparisonError } from './document/errors.js';
import type { VoteTransport } from './network/vote-service.js';
import { UpdatingElement } from './updating-element.js';
import { type Choice } from './votes/ballot.js';
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
 * @attr {string} lang - As in HTML. The interface's language, if the document has none; the closest ancestor's counts too.
 * @attr {'ltr' | 'rtl' | 'auto'} dir - As in HTML. The interface's direction, if the document has no language.
 *
 * @fires {ComparisonEvent<'comparison-load'>} comparison-load - The comparison is on the page. `detail`: `{ comparison, problems }`
 * @fires {ComparisonEvent<'comparison-error'>} comparison-error - It could not be shown. `detail`: `{ error }`
 * @fires {ComparisonEvent<'comparison-vote'>} comparison-vote - Before a vote is sent; cancelable. `detail`: `{ tool, choice }`
 * @fires {ComparisonEvent<'comparison-voted'>} comparison-voted - The service confirmed it. `detail`: `{ tool, choice, tallies }`
 * @fires {ComparisonEvent<'comparison-vote-error'>} comparison-vote-error - It was refused or could not be sent. `detail`: `{ tool, choice, error, willRetry }`
 * @fires {ComparisonEvent<'comparison-subscribe'>} comparison-subscribe - The newsletter form was accepted. `detail`: `{}`, never the address
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
        readonly voteEndpoint: null;
        readonly noVote: false;
        readonly noNewsletter: false;
        readonly noStorage: false;
        readonly consent: readonly ["granted", "required"];
    };
    /**
     * Where the comparison document is: a URL, relative to the page.
     *
     * @attr src
     */
    src: string | null;
    /**
     * `eager` loads at once, `lazy` waits until the element is near the viewport.
     *
     * @attr loading
     */
    loading: 'eager' | 'lazy';
    /**
     * `auto` follows the page's `color-scheme`, live.
     *
     * @attr theme
     */
    theme: 'auto' | 'light' | 'dark';
    /**
     * `compact` shows the cards and the split, with the quotes behind a disclosure.
     *
     * @attr layout
     */
    layout: 'full' | 'compact';
    /**
     * 1–6: where the title stands in the page's outline. Anything else counts as 2.
     *
     * @attr heading-level
     */
    headingLevel: number;
    /**
     * The address of the vote service, relative to the page. Replaces the document's.
     *
     * @attr vote-endpoint
     */
    voteEndpoint: string | null;
    /**
     * Leaves the votes out.
     *
     * @attr no-vote
     */
    noVote: boolean;
    /**
     * Leaves the newsletter out.
     *
     * @attr no-newsletter
     */
    noNewsletter: boolean;
    /**
     * Keeps nothing on the device.
     *
     * @attr no-storage
     */
    noStorage: boolean;
    /**
     * `required`: no request to anyone but `src`, and nothing kept, until it is `granted` or the reader votes.
     *
     * @attr consent
     */
    consent: 'granted' | 'required';
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
    /** The votes on each tool, by its id, as last known. */
    get tallies(): Tallies;
    /** Where votes are read and cast, for an app with a backend of its own. Wins over all addresses. */
    get voteTransport(): VoteTransport | undefined;
    set voteTransport(value: VoteTransport | null | undefined);
    /**
     * Votes, as the buttons do.
     *
     * @param choice null takes the vote back
     * @returns resolved when the vote is counted, refused, put off or canceled; the events say which
     */
    vote(toolId: string, choice: Choice): Promise<void>;
    protected connected(): void;
    protected disconnected(): void;
    /** Without this method, `moveBefore` would count as leaving and coming back. */
    connectedMoveCallback(): void;
    protected update(): void;
    protected broken(error: unknown): void;
}
