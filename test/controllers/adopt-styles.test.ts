import { expect } from '@open-wc/testing';
import { adoptStyles as adopt } from '../../src/controllers/adopt-styles.js';
import { styles } from '../../src/ui/styles.js';
import '../support/element/guard.js';

describe('adoptStyles', () => {
  const adoptStyles = (root: ShadowRoot): void => adopt(root, [styles]);
  const rootIn = (owner: Document): ShadowRoot => owner.createElement('div').attachShadow({ mode: 'open' });

  it('gives all roots of a document the same sheets', () => {
    const [a, b] = [rootIn(document), rootIn(document)];
    adoptStyles(a);
    adoptStyles(b);
    adoptStyles(a);
    expect(a.adoptedStyleSheets).to.have.length(1);
    expect(a.adoptedStyleSheets[0]).to.equal(b.adoptedStyleSheets[0]);
    expect(a.adoptedStyleSheets[0]?.cssRules.length).to.be.greaterThan(50);
  });

  it('gives a root in another document a sheet of that document', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument;
    if (!inner) throw new Error('There is no document');
    const root = rootIn(document);
    adoptStyles(root);
    inner.body.append(root.host);
    adoptStyles(root);
    expect(root.adoptedStyleSheets).to.have.length(1);
    expect(root.adoptedStyleSheets[0]?.cssRules.length).to.be.greaterThan(50);
    frame.remove();
  });

  it('keeps a sheet that the page added', () => {
    const root = rootIn(document);
    adoptStyles(root);
    const [ours] = root.adoptedStyleSheets;
    const theirs = new CSSStyleSheet();
    root.adoptedStyleSheets.push(theirs);
    adoptStyles(root);
    expect([...root.adoptedStyleSheets]).to.deep.equal([ours, theirs]);
  });

  it('does nothing in a document without a window', () => {
    const root = rootIn(document.implementation.createHTMLDocument());
    adoptStyles(root);
    expect(root.adoptedStyleSheets).to.have.length(0);
  });
});
