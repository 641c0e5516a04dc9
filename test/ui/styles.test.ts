import { expect } from '@open-wc/testing';
import { styles } from '../../src/ui/styles.js';

describe('the style sheet', () => {
  it('parses to the last rule', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${styles.cssText} .last-rule { color: red }`);
    expect(sheet.cssRules[sheet.cssRules.length - 1]?.cssText).to.contain('.last-rule');
    expect(sheet.cssRules.length).to.be.greaterThan(50);
  });
});
