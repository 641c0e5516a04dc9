import { expect } from '@open-wc/testing';
import { styles } from '../../src/ui/styles.js';

describe('the style sheets', () => {
  it('are understood to the last rule', () => {
    for (const { cssText } of styles) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${cssText} .last-rule { color: red }`);
      const last = sheet.cssRules[sheet.cssRules.length - 1];
      expect(last?.cssText, cssText).to.contain('.last-rule');
      expect(sheet.cssRules.length).to.be.greaterThan(1);
    }
  });
});
