import type { ViewState } from '../state.js';

/** An image in a box of fixed size, with letters where it cannot be had. */
export interface PictureView {
  readonly initials: string;
  readonly url: string | undefined;
}

export function pictureView(name: string, url: string | undefined, state: ViewState): PictureView {
  // The first character, as readers count characters, of the first two words.
  const letters = new Intl.Segmenter();
  const [a = '', b = ''] = name.split(/\s+/).map((word) => letters.segment(word).containing(0)?.segment);
  return { initials: a + b, url: url && state.hasImages && !state.brokenImages.has(url) ? url : undefined };
}
