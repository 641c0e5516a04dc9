/** The schema's history, oldest first. An entry that was released is never edited: a change is a new entry. */
import { createVotes } from './001-create-votes.js';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [createVotes];
