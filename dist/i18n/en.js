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
	counted: "{tool}: {choice}, counted.",
	takenBack: "{tool}: vote taken back.",
	saved: "Saved, not sent yet.",
	refused: "Vote not accepted.",
	notRemembered: "Not remembered on this device.",
	scorecard: "Reviewer scorecard",
	reviewer: "Reviewer",
	aiReviewer: "AI reviewer",
	nobody: "No one",
	more: "{n} more",
	disagree: "They disagree on:",
	shipOneSkipOther: "Ship one, skip the other:",
	readMore: "Read it whole",
	readLess: "Show less",
	readReview: "Full review",
	showAll: "Show all {n} reviewers",
	showReviews: "Read the reviews",
	email: "Email address",
	subscribe: "Subscribe",
	subscribed: "You are on the list.",
	notSubscribed: "Not sent. Try again later.",
	addressRefused: "Address not accepted.",
	fullComparison: "Full comparison",
	loading: "Loading…",
	failed: "This comparison could not be loaded.",
	tryAgain: "Try again"
};
export { en };

//# sourceMappingURL=en.js.map