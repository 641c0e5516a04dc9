import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isRightToLeft, ownDirection } from '../../../src/i18n/direction.js';

describe('the direction of a text', () => {
  for (const [direction, texts] of [
    ['ltr', ['C++', '$20/mo', '(beta)', 'Ключ №1', '日本語', '10–20 $', '2026-01-20', '🚀', '', 'ไทย']],
    ['rtl', ['שלום!', 'مرحبا.', 'גרסה 2.0', '🚀 נגד', 'ހެޔޮ', '𞤀𞤣𞤤𞤢𞤥']],
    [undefined, ['C++ مع', 'אלפא Alpha', 'Alpha!\u200f', 'שלום\u200e', 'مع 日本']],
  ] as const) {
    for (const text of texts)
      it(`of ${JSON.stringify(text)} is ${direction ?? 'that of what is around it'}`, () => {
        expect(ownDirection(text)).to.equal(direction);
        expect(isRightToLeft(text)).to.equal(direction !== 'ltr');
      });
  }
});
