import type { ComparisonState } from '../state.js';

/** An image in a box of fixed size, with initials where there is no image. */
export interface PictureView {
  readonly initials: string;
  readonly url: string | undefined;
}

let segmenter: Intl.Segmenter | undefined;

/** The first character as readers count characters: a flag or a family is one. */
function firstCharacter(word: string): string {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(word).containing(0)?.segment ?? '';
}

export function pictureView(
  name: string,
  url: string | undefined,
  { hasImages, brokenImages }: ComparisonState,
): PictureView {
  const initials = name.split(/\s+/).slice(0, 2).map(firstCharacter).join('');
  const isShown = url !== undefined && hasImages && !brokenImages.has(url);
  return { initials, url: isShown ? url : undefined };
}
