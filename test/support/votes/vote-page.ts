// What a reader does with the votes on a page, and sees of them. These functions are sent into the page: each stands
// on its own.

/** Presses a button of the first widget: "Alpha Ship". False while it is not there. */
export function pressVote(name: string): boolean {
  const [tool = '', label = ''] = name.split(' ');
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const buttons = root?.querySelectorAll<HTMLElement>(
    `[role=group][aria-label="Community vote: ${tool}"] button`,
  );
  const button = [...(buttons ?? [])].find(({ textContent }) => textContent.trim() === label);
  button?.click();
  return !!button;
}

/**
 * "Alpha: Ship. Beta: -.", and what the groups say if it is not the usual question or that the vote is counted; empty while
 * there is no widget, and where it is not what is expected: then it can be waited for.
 */
export function voteState(expected?: string): string {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const state = [...(root?.querySelectorAll('[role=group]') ?? [])]
    .map((group) => {
      const pressed = group.querySelector('[aria-pressed=true]')?.textContent.trim() ?? '-';
      const usual = {
        '-': 'Would you ship it?',
        Ship: 'You said ship. Counted.',
        Skip: 'You said skip. Counted.',
      };
      const status = group.querySelector('p')?.textContent.trim() ?? '';
      const note = status === usual[pressed as keyof typeof usual] ? '' : ` ${status}`;
      return `${group.ariaLabel?.replace('Community vote: ', '') ?? ''}: ${pressed}.${note}`;
    })
    .join(' ');
  return expected === undefined || state === expected ? state : '';
}

/** Whether the live region has said this last. */
export const hasSaid = (words: string): boolean => globalThis.seen.announcements.at(-1) === words;

/** Whether the first widget knows these counts for the tool. Its class may not be there yet. */
export function knows(tool: string, ship: number, skip: number): boolean {
  const tally =
    document.querySelector<HTMLElementTagNameMap['tool-comparison']>('tool-comparison:defined')?.tallies[
      tool
    ];
  return tally?.ship === ship && tally.skip === skip;
}

/** What the page was told of as going wrong, but for requests that failed, which no page can keep from being reported. */
export const pageErrors = (): string[] => globalThis.seen.errors;
