// What a picture is of, and what scenes have in common.
import type { Page } from '@playwright/test';
import { castVote } from '../pages/page-votes.js';
import { frontOf, type PictureDocument } from './documents.js';
import { SPLIT } from './split-document.js';
import type { Casting, Tallies } from './votes.js';

export interface Scene {
  /** The name of the picture. */
  readonly name: string;
  /** Of the page and of the widget, in pixels. */
  readonly width: number;
  /** The document; where there is none, the publisher answers that it has none, or never. */
  readonly document: PictureDocument | 'none' | 'never';
  readonly attributes?: string;
  /** What is within the element. */
  readonly content?: string;
  /** Custom properties of the element. */
  readonly style?: string;
  readonly theme?: 'light' | 'dark';
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** What the vote service tells; without it there is no service. */
  readonly tallies?: Tallies;
  readonly casting?: Casting;
  /** What the reader does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Ends the picture after the last of these. */
  readonly until?: string;
}

export const VOTES: Tallies = { dray: { ship: 2318, skip: 1102 }, millrace: { ship: 1890, skip: 1466 } };

/** A picture of the cards at the width of a phone, in one state. */
export const state = (name: string, scene: Partial<Scene> = {}): Scene => ({
  name: `state-${name}`,
  width: 375,
  document: frontOf(SPLIT),
  tallies: VOTES,
  until: '[part=card]',
  ...scene,
});

const vote =
  (casting: Casting) =>
  async (page: Page): Promise<void> => {
    await castVote(page, 'Dray', 'Ship', casting);
    await castVote(page, 'Millrace', 'Skip', casting);
  };

/** On its way, refused, kept or counted: with the vote service that does this. */
export const voted = (name: string, casting: Casting, scene: Partial<Scene> = {}): Scene =>
  state(name, { casting, act: vote(casting), ...scene });

/** Puts the focus on the first button, as the keyboard does, and points at the last. */
export const focusVote = async (page: Page): Promise<void> => {
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Ship' }).first().focus();
  await page.getByRole('button', { name: 'Skip' }).last().hover();
};

/** Light and dark. */
export const themed = (name: string, width: number, document: PictureDocument): Scene[] =>
  (['light', 'dark'] as const).map((theme) => ({
    name: `${name}-${width}-${theme}`,
    width,
    document,
    theme,
  }));

export const withVotes = (tallies: Tallies, list: readonly Scene[]): Scene[] =>
  list.map((scene) => ({ ...scene, tallies }));
