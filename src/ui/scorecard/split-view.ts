/** The split at a glance: who would ship each tool and who would skip it, and what the reviewers disagree on. */
import type { Verdict } from '../../document/comparison.js';
import type { Scorecard } from '../../document/scorecard.js';
import type { Part } from '../../i18n/format.js';
import type { Language } from '../../i18n/language.js';

/** Who gave a tool this verdict. */
export interface SideView {
  readonly mark: Verdict;
  readonly word: string;
  readonly names: readonly Part[];
}

export interface SplitView {
  readonly tool: string;
  readonly sides: readonly SideView[];
}

/** A remark, with the names it is about. */
export interface NoteView {
  readonly remark: string;
  readonly names: readonly Part[];
}

/** More names than this are counted and not listed. */
const MOST_LISTED = 20;

function namesOf(named: readonly { readonly name: string }[], language: Language): readonly Part[] {
  if (named.length === 0) return [{ text: language.text('nobody'), minor: true }];
  const names = named.slice(0, MOST_LISTED).map(({ name }) => name);
  const rest = named.length - names.length;
  if (rest > 0) names.push(language.text('more', { n: language.number(rest) }));
  return language.list(names);
}

export function splitsOf({ splits }: Scorecard, language: Language): SplitView[] {
  return splits.map(({ tool, ship, skip }) => ({
    tool: tool.name,
    sides: [
      { mark: 'ship', word: language.text('ship'), names: namesOf(ship, language) },
      { mark: 'skip', word: language.text('skip'), names: namesOf(skip, language) },
    ],
  }));
}

export function notesOf({ splits, torn }: Scorecard, language: Language): NoteView[] {
  const divided = splits.filter(({ ship, skip }) => ship.length > 0 && skip.length > 0);
  const notes: NoteView[] = [];
  if (divided.length > 0) {
    const tools = divided.map(({ tool }) => tool);
    notes.push({ remark: language.text('disagree'), names: namesOf(tools, language) });
  }
  if (torn.length > 0)
    notes.push({ remark: language.text('shipOneSkipOther'), names: namesOf(torn, language) });
  return notes;
}
