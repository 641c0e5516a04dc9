import { expect } from '@open-wc/testing';
import { pictureView } from '../../../src/ui/shared/picture-view.js';
import { minimal } from '../../support/element/documents.js';
import { viewState } from '../showing.js';

const URL = 'https://publisher.example/ann.svg';
const initials = (name: string): string => pictureView(name, undefined, viewState(minimal())).initials;

describe('the letters in place of a picture', () => {
  for (const [name, letters] of [
    ['Ann Archer', 'AA'],
    ['Ann', 'A'],
    ['Ann von Archer', 'Av'],
    ['Ann\n\u00a0 Archer', 'AA'],
    ['👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈', '👨\u200d👩\u200d👧\u200d👦🏳️\u200d🌈'],
    ['👩🏽\u200d💻Ann', '👩🏽\u200d💻'],
    ['🇩🇪🇫🇷 Team', '🇩🇪T'],
    ['e\u0301mile Zola', 'e\u0301Z'],
    ['𝒜nn', '𝒜'],
    ['山田 太郎', '山太'],
    ['ليلى حداد', 'لح'],
  ] as const) {
    it(`are ${letters} for ${JSON.stringify(name)}`, () => {
      expect(initials(name)).to.equal(letters);
    });
  }
});

describe('a picture', () => {
  it('is the image, with the letters behind it', () => {
    expect(pictureView('Ann', URL, viewState(minimal()))).to.deep.equal({ initials: 'A', url: URL });
  });

  it('is the letters alone where there is no image', () => {
    expect(pictureView('Ann', undefined, viewState(minimal()))).to.deep.equal({
      initials: 'A',
      url: undefined,
    });
  });

  it('is the letters alone where that image could not be had', () => {
    const state = viewState(minimal(), { brokenImages: new Set([URL]) });
    expect(pictureView('Ann', URL, state).url).to.equal(undefined);
    expect(pictureView('Ann', `${URL}?2`, state).url).to.equal(`${URL}?2`);
  });

  it('is the letters alone where no images may be asked for', () => {
    expect(pictureView('Ann', URL, viewState(minimal(), { hasImages: false })).url).to.equal(undefined);
  });
});
