/**
 * One row for each vote, and one tally for each tool, which triggers keep up to date. A trigger runs in the transaction
 * of the statement that fires it, so no writer can change a vote and forget its tally.
 */
import type { Migration } from './migration.js';

export const createVotes: Migration = {
  number: 1,
  name: 'create votes',
  statements: [
    // choice is NULL when the voter took the vote back; the row stays, because it holds the last sequence.
    `CREATE TABLE votes (
      comparison TEXT NOT NULL,
      tool TEXT NOT NULL,
      voter TEXT NOT NULL,
      choice TEXT CHECK (choice IN ('ship', 'skip')),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      PRIMARY KEY (comparison, tool, voter)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE tallies (
      comparison TEXT NOT NULL,
      tool TEXT NOT NULL,
      ship INTEGER NOT NULL CHECK (ship >= 0),
      skip INTEGER NOT NULL CHECK (skip >= 0),
      PRIMARY KEY (comparison, tool)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER votes_inserted AFTER INSERT ON votes BEGIN
      INSERT INTO tallies (comparison, tool, ship, skip)
      VALUES (NEW.comparison, NEW.tool, NEW.choice IS 'ship', NEW.choice IS 'skip')
      ON CONFLICT (comparison, tool) DO UPDATE SET ship = ship + excluded.ship, skip = skip + excluded.skip;
    END`,
    `CREATE TRIGGER votes_changed AFTER UPDATE OF choice ON votes WHEN OLD.choice IS NOT NEW.choice BEGIN
      UPDATE tallies SET
        ship = ship + (NEW.choice IS 'ship') - (OLD.choice IS 'ship'),
        skip = skip + (NEW.choice IS 'skip') - (OLD.choice IS 'skip')
      WHERE comparison = NEW.comparison AND tool = NEW.tool;
    END`,
    `CREATE TRIGGER votes_deleted AFTER DELETE ON votes BEGIN
      UPDATE tallies SET ship = ship - (OLD.choice IS 'ship'), skip = skip - (OLD.choice IS 'skip')
      WHERE comparison = OLD.comparison AND tool = OLD.tool;
    END`,
  ],
};
