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
    readonly counted: "{tool}: {choice}, counted.";
    readonly takenBack: "{tool}: vote taken back.";
    readonly saved: "Saved, not sent yet.";
    readonly refused: "Vote not accepted.";
    readonly notRemembered: "Not remembered on this device.";
    readonly scorecard: "Reviewer scorecard";
    readonly reviewer: "Reviewer";
    readonly aiReviewer: "AI reviewer";
    readonly nobody: "No one";
    readonly more: "{n} more";
    readonly disagree: "They disagree on:";
    readonly shipOneSkipOther: "Ship one, skip the other:";
    readonly readMore: "Read it whole";
    readonly readLess: "Show less";
    readonly readReview: "Full review";
    readonly showAll: "Show all {n} reviewers";
    readonly showReviews: "Read the reviews";
    readonly email: "Email address";
    readonly subscribe: "Subscribe";
    readonly subscribed: "You are on the list.";
    readonly notSubscribed: "Not sent. Try again later.";
    readonly addressRefused: "Address not accepted.";
    readonly fullComparison: "Full comparison";
    readonly loading: "Loading…";
    readonly failed: "This comparison could not be loaded.";
    readonly tryAgain: "Try again";
};
