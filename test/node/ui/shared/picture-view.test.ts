import { describe, it } from 'node:test';
import { expect } from 'chai';
import { pictureView } from '../../../../src/ui/shared/picture-view.js';
import { minimal } from '../../../support/element/documents.js';
import { stateOf } from '../showing.js';

const URL = 'https://publisher.example/ann.svg';
const initials = (name: string): string => pictureView(name, undefined, stateOf(minimal())).initials;

describe('the initials in place of a picture', () => {
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
  it('has the image, with the initials behind it', () => {
    expect(pictureView('Ann', URL, stateOf(minimal()))).to.deep.equal({ initials: 'A', url: URL });
  });

  it('has only the initials where there is no image', () => {
    expect(pictureView('Ann', undefined, stateOf(minimal()))).to.deep.equal({
      initials: 'A',
      url: undefined,
    });
  });

  it('has only the initials where the image could not be loaded', () => {
    const state = stateOf(minimal(), { brokenImages: new Set([URL]) });
    expect(pictureView('Ann', URL, state).url).to.equal(undefined);
    expect(pictureView('Ann', `${URL}?2`, state).url).to.equal(`${URL}?2`);
  });

  it('has only the initials where no images may be requested', () => {
    expect(pictureView('Ann', URL, stateOf(minimal(), { hasImages: false })).url).to.equal(undefined);
  });
});
