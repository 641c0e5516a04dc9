/**
 * The interface's words in English: the source of every label key.
 *
 * `{name}` marks what is put in. Keys ending in `_one` and `_other` are plural
 * forms after CLDR; another language may add `_zero`, `_two`, `_few`, `_many`.
 */
export declare const en: {
    readonly ship: "Ship";
    readonly skip: "Skip";
    readonly notReviewed: "Not reviewed";
    readonly versus: "{a} vs {b}";
    readonly updated: "Updated {date}";
    readonly sponsored: "Sponsored";
    readonly panelShip: "Panel ship";
    readonly community: "Community";
    readonly entry: "Entry";
    readonly notStated: "Not stated";
    readonly shipOfReviews_one: "{ship} of {n} review";
    readonly shipOfReviews_other: "{ship} of {n} reviews";
    readonly reviewsShown_one: "{n} review shown";
    readonly reviewsShown_other: "{n} reviews shown";
    readonly noReviews: "No reviews yet";
    readonly votes_one: "{n} vote";
    readonly votes_other: "{n} votes";
    readonly noVotes: "No votes yet";
    readonly tooFewVotes: "Too few votes yet";
    readonly afterVote: "Shown after you vote";
    readonly voteGroup: "Community vote: {tool}";
    readonly voteQuestion: "Would you ship it?";
    readonly scorecard: "Reviewer scorecard";
    readonly reviewer: "Reviewer";
    readonly aiReviewer: "AI reviewer";
    readonly nobody: "No one";
    readonly more: "{n} more";
    readonly agree: "The panel is of one mind.";
    readonly disagree: "They disagree on {names}.";
    readonly shipOneSkipOther: "Ship one, skip the other: {names}.";
    readonly readMore: "Read it whole";
    readonly readLess: "Show less";
    readonly readReview: "Full review";
    readonly showAll: "Show all {n} reviewers";
    readonly showReviews: "Read the reviews";
    readonly hideReviews: "Hide the reviews";
    readonly newsletterLink: "Subscribe";
    readonly fullComparison: "Full comparison";
    readonly loading: "Loading the comparison…";
    readonly failed: "This comparison could not be loaded.";
    readonly tryAgain: "Try again";
};
