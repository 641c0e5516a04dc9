/** Casting, changing and taking back votes. */
import { expectChange, inTurn } from '../counting.js';
import type { Rule } from '../rule.js';
import { countsSaid, saidOf } from '../said.js';
import { readTallyBody } from '../tally-body.js';
import type { Vote } from '../vote-service.js';

/** How many voters vote at once. */
const CROWD = 10;

const countsVotes: Rule = {
  id: 'counts-votes',
  title: 'A vote is counted, on the tool and with the choice that it names',
  async test(service, check) {
    const [first, second] = service.tools;
    for (const [tool, choice] of [
      [first, 'ship'],
      [second, 'skip'],
    ] as const) {
      const send = () => service.put(service.newVote(choice, tool));
      await expectChange(service, check, () => inTurn(send), { [tool]: { [choice]: 1 } });
    }
  },
};

const answersWithTallies: Rule = {
  id: 'answers-with-tallies',
  title: 'A vote is answered 200 with the tallies of both tools after it',
  async test(service, check) {
    const answer = await service.put(service.newVote('ship'));
    const expected = countsSaid(await service.counts(), service.tools);
    const counts = readTallyBody(answer.text);
    const hasBoth = counts !== undefined && service.tools.every((tool) => counts.has(tool));
    const came = hasBoth && answer.status === 200 ? countsSaid(counts, service.tools) : saidOf(answer);
    check.expect(came === expected, answer.request, `200 with ${expected}`, came);
  },
};

const countsOnce: Rule = {
  id: 'counts-once',
  title: 'The same vote sent twice counts once',
  async test(service, check) {
    const vote = service.newVote('ship');
    const send = () => service.put(vote);
    await expectChange(service, check, () => inTurn(send, send), { [vote.tool]: { ship: 1 } });
  },
};

const changesVotes: Rule = {
  id: 'changes-votes',
  title: 'A vote with a higher sequence replaces that of the same voter',
  async test(service, check) {
    const vote = service.newVote('ship');
    const sends = [() => service.put(vote), () => service.put(service.later(vote, 'skip'))];
    await expectChange(service, check, () => inTurn(...sends), { [vote.tool]: { skip: 1 } });
  },
};

const ignoresLateVotes: Rule = {
  id: 'ignores-late-votes',
  title: 'A lower sequence changes nothing, and is answered 200 with the current tallies',
  async test(service, check) {
    const early = service.newVote('skip');
    const late = service.later(early, 'ship');
    const sends = [() => service.put(late), () => service.put(early)];
    await expectChange(service, check, () => inTurn(...sends), { [late.tool]: { ship: 1 } });
    const answer = await service.put(early);
    check.expect(answer.status === 200, answer.request, '200', saidOf(answer));
  },
};

const ignoresEqualSequence: Rule = {
  id: 'ignores-equal-sequences',
  title: 'Another choice with the same sequence changes nothing',
  async test(service, check) {
    const vote = service.newVote('ship');
    const sends = [() => service.put(vote), () => service.put({ ...vote, choice: 'skip' })];
    await expectChange(service, check, () => inTurn(...sends), { [vote.tool]: { ship: 1 } });
  },
};

const takesBack: Rule = {
  id: 'takes-back',
  title: 'choice null takes a vote back, and it can be cast again',
  async test(service, check) {
    const vote = service.newVote('ship');
    const sends = [() => service.put(vote), () => service.put(service.later(vote, null))];
    await expectChange(service, check, () => inTurn(...sends), {});
    const again = () => service.put(service.later(vote, 'skip'));
    await expectChange(service, check, () => inTurn(again), { [vote.tool]: { skip: 1 } });
  },
};

const takesBackNothing: Rule = {
  id: 'takes-back-nothing',
  title: 'choice null of somebody who has not voted is answered 200, and changes nothing',
  async test(service, check) {
    const vote = service.newVote(null);
    await expectChange(service, check, () => inTurn(() => service.put(vote)), {});
    const answer = await service.put(service.later(vote, null));
    check.expect(answer.status === 200, answer.request, '200', saidOf(answer));
  },
};

/** What was taken back stays so: the last sequence is remembered. */
const remembersTakenBack: Rule = {
  id: 'remembers-what-is-taken-back',
  title: 'A late retry does not bring back a vote that was taken back',
  async test(service, check) {
    const vote = service.newVote('ship');
    const back = service.later(vote, null);
    const sends = [() => service.put(vote), () => service.put(back), () => service.put(vote)];
    await expectChange(service, check, () => inTurn(...sends), {});
  },
};

const countsEachTool: Rule = {
  id: 'counts-each-tool',
  title: 'One voter may vote on both tools, and each vote has a sequence of its own',
  async test(service, check) {
    const [first, second] = service.tools;
    const lower = service.newVote('ship', second);
    const vote = { ...lower, tool: first, sequence: service.sequence() };
    const change = { [first]: { ship: 1 }, [second]: { ship: 1 } };
    const sends = [() => service.put(vote), () => service.put(lower)];
    await expectChange(service, check, () => inTurn(...sends), change);
  },
};

const ignoresUnknownFields: Rule = {
  id: 'ignores-unknown-fields',
  title: 'Fields that later versions may add are ignored',
  async test(service, check) {
    const vote = service.newVote('ship');
    const { choice, sequence } = vote;
    const body = JSON.stringify({ choice, sequence, later: { ship: 7 } });
    const send = () => service.putRaw(vote, body);
    await expectChange(service, check, () => inTurn(send), { [vote.tool]: { ship: 1 } });
  },
};

const countsCrowds: Rule = {
  id: 'counts-crowds',
  title: 'Votes that come at the same moment are all counted',
  async test(service, check) {
    const votes = Array.from({ length: CROWD }, () => service.newVote('ship'));
    const all = async (): Promise<string> => {
      const [first] = await Promise.all(votes.map((vote) => service.put(vote)));
      return `${CROWD} voters at once, each as ${first?.request ?? ''}`;
    };
    await expectChange(service, check, all, { [service.tools[0]]: { ship: CROWD } });
  },
};

const countsOnceAtOnce: Rule = {
  id: 'counts-once-at-once',
  title: 'Of one voter’s votes that come at the same moment, that with the highest sequence counts, once',
  async test(service, check) {
    const vote = service.newVote('ship');
    const votes: Vote[] = [vote];
    while (votes.length < CROWD) votes.push(service.later(vote, votes.length % 2 === 0 ? 'ship' : null));
    votes.push(service.later(vote, 'skip'));
    const all = async (): Promise<string> => {
      const [first] = await Promise.all(votes.map((one) => service.put(one)));
      return `${votes.length} votes of one voter at once, the last with skip, from ${first?.request ?? ''}`;
    };
    await expectChange(service, check, all, { [vote.tool]: { skip: 1 } });
  },
};

export const VOTING: readonly Rule[] = [
  countsVotes,
  answersWithTallies,
  countsOnce,
  changesVotes,
  ignoresLateVotes,
  ignoresEqualSequence,
  takesBack,
  takesBackNothing,
  remembersTakenBack,
  countsEachTool,
  ignoresUnknownFields,
  countsCrowds,
  countsOnceAtOnce,
];
