/** The schema's history, oldest first. Never edit a released migration: add a new one. */
import { createVotes } from './001-create-votes.js';
import type { Migration } from './migration.js';

export const migrations: readonly Migration[] = [createVotes];
