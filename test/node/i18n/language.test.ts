import { describe, it } from 'node:test';
import { expect } from 'chai';
import { languageOf } from '../../../src/i18n/language.js';

/** How many formatters of a kind are built while `use` runs. */
function built(kind: 'NumberFormat' | 'DateTimeFormat' | 'PluralRules', use: () => void): number {
  const original = Intl[kind];
  let count = 0;
  const counting = new Proxy(original, {
    construct(target, args, newTarget) {
      count++;
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
  Object.assign(Intl, { [kind]: counting });
  try {
    use();
  } finally {
    Object.assign(Intl, { [kind]: original });
  }
  return count;
}

describe('a language', () => {
  it('has words and formats', () => {
    const german = languageOf('de', { ship: 'Nehmen' });
    expect(german.text('ship')).to.equal('Nehmen');
    expect(german.text('skip')).to.equal('Skip');
    expect(german.number(1234.5)).to.equal('1.234,5');
    expect(german.lang).to.equal('de');
  });

  it('is the same object for the same tag and labels', () => {
    const labels = { ship: 'Take it' };
    expect(languageOf('en')).to.equal(languageOf('en'));
    expect(languageOf('en', labels)).to.equal(languageOf('en', labels));
  });

  it('is another object for another tag or other labels', () => {
    const labels = { ship: 'Take it' };
    expect(languageOf('en', labels)).not.to.equal(languageOf('en'));
    expect(languageOf('en', labels)).not.to.equal(languageOf('en-GB', labels));
    expect(languageOf('en', labels)).not.to.equal(languageOf('en', { ...labels }));
  });

  it('counts an invalid tag as English', () => {
    expect(languageOf('not a language!').lang).to.equal('en');
    expect(languageOf('not a language!').count('votes', 1, { n: '1' }).text).to.equal('1 vote');
  });

  it('builds each formatter once, however often it is used', () => {
    const use = (): void => {
      const { number, compact, percent, date, count } = languageOf('pt-BR');
      number(1);
      compact(1_000_000);
      percent(50);
      date('2026-01-20');
      count('votes', 2, { n: '2' });
    };
    const useOften = (): void => {
      for (let time = 0; time < 10; time++) use();
    };
    expect(built('DateTimeFormat', useOften)).to.equal(1);
    for (const kind of ['NumberFormat', 'DateTimeFormat', 'PluralRules'] as const) {
      expect(built(kind, useOften), kind).to.equal(0);
    }
  });

  it('does not read formatting options that a page added to Object.prototype', () => {
    const additions = {
      style: 'currency',
      timeStyle: 'short',
      minimumFractionDigits: 3,
    };
    Object.assign(Object.prototype, additions);
    try {
      const { number, compact, percent, date } = languageOf('en-NZ');
      expect(number(1234)).to.equal('1,234');
      expect(compact(123_456)).to.equal('123K');
      expect(percent(72)).to.include({ number: '72', after: '%' });
      expect(date('2026-01-20')).to.equal('20 January 2026');
    } finally {
      for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
