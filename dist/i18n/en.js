// src/i18n/en.ts
/**
* The interface's words in English: the source of every label key.
*
* `{name}` marks what is put in. Keys ending in `_one` and `_other` are plural
* forms after CLDR; another language may add `_zero`, `_two`, `_few`, `_many`.
*/
var en = {
	ship: "Ship",
	skip: "Skip",
	notReviewed: "Not reviewed",
	versus: "{a} vs {b}",
	updated: "Updated {date}",
	sponsored: "Sponsored",
	panelShip: "Panel ship",
	community: "Community",
	entry: "Entry",
	notStated: "Not stated",
	shipOfReviews_one: "{ship} of {n} review",
	shipOfReviews_other: "{ship} of {n} reviews",
	reviewsShown_one: "{n} review shown",
	reviewsShown_other: "{n} reviews shown",
	noReviews: "No reviews yet",
	votes_one: "{n} vote",
	votes_other: "{n} votes",
	noVotes: "No votes yet",
	tooFewVotes: "Too few votes yet",
	afterVote: "Shown after you vote",
	voteGroup: "Community vote: {tool}",
	voteQuestion: "Would you ship it?",
	scorecard: "Reviewer scorecard",
	reviewer: "Reviewer",
	aiReviewer: "AI reviewer",
	nobody: "No one",
	more: "{n} more",
	agree: "The panel is of one mind.",
	disagree: "They disagree on {names}.",
	shipOneSkipOther: "Ship one, skip the other: {names}.",
	readMore: "Read it whole",
	readLess: "Show less",
	readReview: "Full review",
	showAll: "Show all {n} reviewers",
	showReviews: "Read the reviews",
	hideReviews: "Hide the reviews",
	newsletterLink: "Subscribe",
	fullComparison: "Full comparison",
	loading: "Loading the comparison…",
	failed: "This comparison could not be loaded.",
	tryAgain: "Try again"
};
export { en };

//# sourceMappingURL=en.js.map