import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isolatedName, isolatedProse } from '../../../../src/ui/shared/isolate.js';

const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

describe('a name within a sentence', () => {
  it('has no invisible characters where none are needed', () => {
    for (const name of ['Alpha', 'Ångström 2.0', '日本語', 'Привет', '👩\u200d🚀', 'naïve e\u0301'])
      expect(isolatedName(name, 'ltr')).to.equal(name);
  });

  it('is isolated where it is written from right to left', () => {
    for (const name of ['ألفا', 'א', 'Alpha אבג', 'ހެޔޮ', '\u200fAlpha', 'ﷺ', '𐤀', '𞤀'])
      expect(isolatedName(name, 'ltr')).to.equal(FSI + name + PDI);
  });

  it('is isolated in every sentence that is written from right to left', () => {
    for (const name of ['Alpha', '1.0', 'ألفا']) expect(isolatedName(name, 'rtl')).to.equal(FSI + name + PDI);
  });

  it('loses its own overrides and isolates', () => {
    expect(isolatedName('Alpha \u202eevil\u202c', 'ltr')).to.equal('Alpha evil');
    expect(isolatedName(`${RLI}Alpha`, 'rtl')).to.equal(`${FSI}Alpha${PDI}`);
  });
});

describe('prose between quotation marks', () => {
  it('has no invisible characters where none are needed', () => {
    for (const direction of ['ltr', 'rtl'] as const)
      for (const text of ['Quick.', 'سريع Alpha.', '\u200fنص'])
        expect(isolatedProse(text, direction)).to.equal(text);
  });

  it('with directional characters is isolated, in the direction of the document', () => {
    const text = 'Quick \u202eevil';
    expect(isolatedProse(text, 'ltr')).to.equal(LRI + text + PDI);
    expect(isolatedProse(text, 'rtl')).to.equal(RLI + text + PDI);
  });

  it('with isolates left open has all of them closed before what follows', () => {
    expect(isolatedProse(`a ${RLI}b ${LRI}c`, 'ltr')).to.equal(`${LRI}a ${RLI}b ${LRI}c${PDI}${PDI}${PDI}`);
    expect(isolatedProse(`a ${RLI}b${PDI} c`, 'ltr')).to.equal(`${LRI}a ${RLI}b${PDI} c${PDI}`);
  });
});
