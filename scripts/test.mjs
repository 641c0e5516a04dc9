// Everything, going on after a failure. The last line is `N passed, N failed` and nothing else.
//   npm test
//   npm test -- lint types      only the steps with these words in their names
import { runStages, summarize } from './steps.mjs';
import { isNamedBy, STAGES } from './test-steps.mjs';

const isWanted = isNamedBy(process.argv.slice(2));
const started = Date.now();
const wanted = STAGES.map((stage) => stage.map((lane) => lane.filter(isWanted)));
summarize(await runStages(wanted), started);
