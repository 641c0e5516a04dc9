import { ComparisonError } from "../document/errors.js";
import { tally } from "../document/schema.js";
import { run } from "../document/zod.js";
import { ask, fetchJson, readJson } from "./fetch-json.js";
// src/network/vote-service.ts
/** Votes are not given up. */
var NEVER = new AbortController().signal;
/** @throws {ComparisonError} `bad-json` where it is not what the protocol says */
function talliesOf(value) {
	const tallies = Object.entries(value ?? {}).map(([tool, counts]) => {
		const { value: known, issues } = run(tally, counts);
		if (issues.length) throw new ComparisonError("bad-json");
		return [tool, known];
	});
	return Object.fromEntries(tallies);
}
function talliesIn(answer) {
	const tallies = talliesOf(answer?.tallies);
	if (!Object.keys(tallies).length) throw new ComparisonError("bad-json");
	return tallies;
}
/** @param votes the address of the vote service for one comparison, absolute */
var httpVotes = (votes) => ({
	read: async () => talliesIn((await fetchJson(votes, NEVER, "no-cache")).value),
	cast: async ({ tool, voter, choice, sequence }) => {
		const url = new URL(votes);
		url.pathname = `${url.pathname.replace(/\/$/, "")}/${encodeURIComponent(tool)}/${voter}`;
		const { text } = await ask(url.href, {
			method: "PUT",
			keepalive: true,
			redirect: "manual",
			body: `{"choice":${choice && `"${choice}"`},"sequence":${sequence}}`
		}, NEVER);
		return talliesIn(readJson(text));
	}
});
export { httpVotes, talliesOf };

//# sourceMappingURL=vote-service.js.map