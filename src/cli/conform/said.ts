/** How answers and counts are told. */
import type { Count, Counts } from './tally-body.js';
import type { Told } from './vote-service.js';

const LONGEST = 120;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** @returns such as `200 {"tallies":…}` */
export const saidOf = ({ status, text }: Pick<Told, 'status' | 'text'>): string =>
  `${status}${text ? ` ${shortened(text)}` : ' without a body'}`;

export const headerSaid = (name: string, value: string | null): string =>
  value === null ? `no ${name}` : `${name}: ${value}`;

const countSaid = ({ ship, skip }: Count): string => `${ship} ship, ${skip} skip`;

export const countOf = (counts: Counts, tool: string): Count => counts.get(tool) ?? { ship: 0, skip: 0 };

/** @returns such as `a: 1 ship, 0 skip; b: 0 ship, 0 skip` */
export const countsSaid = (counts: Counts, tools: readonly string[]): string =>
  tools.map((tool) => `${tool}: ${countSaid(countOf(counts, tool))}`).join('; ');
