import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { whole, wholePhrase } from '../../../src/ui/shared/whole-text.js';

const WHOLE = 'Fast and small.';
/** `C++` keeps its order among Arabic letters. */
const IN_PIECES = 'لغة C++ سريعة';

function drawnIn(): { box: HTMLElement; draw: (text: string) => void } {
  const box = document.createElement('div');
  const draw = (text: string): void => void render(html`<p .textContent=${whole(text)}></p>`, box);
  return { box, draw };
}
const paragraphIn = (box: HTMLElement): HTMLElement => box.querySelector('p') ?? expect.fail();

describe('a text that has an element to itself', () => {
  it('is one node, which stays while the text does', () => {
    const { box, draw } = drawnIn();
    draw(WHOLE);
    const [node, ...others] = paragraphIn(box).childNodes;
    expect(others).to.have.length(0);
    draw(WHOLE);
    expect(paragraphIn(box).firstChild).to.equal(node);
  });

  it('is drawn in pieces where it needs them, and stays as it is while the text does', () => {
    const { box, draw } = drawnIn();
    draw(IN_PIECES);
    const name = paragraphIn(box).querySelector('span');
    expect(name?.textContent).to.equal('C++');
    draw(IN_PIECES);
    expect(paragraphIn(box).querySelector('span')).to.equal(name);
  });

  it('is what was drawn last, however it is drawn', () => {
    const { box, draw } = drawnIn();
    for (const text of [WHOLE, IN_PIECES, WHOLE, IN_PIECES, `${IN_PIECES} C#`, 'A word', WHOLE]) {
      draw(text);
      expect(paragraphIn(box).textContent).to.equal(text);
    }
    expect(paragraphIn(box).childNodes).to.have.length(1);
  });

  it('says in which language it is where that is another one', () => {
    const box = document.createElement('div');
    const draw = (lang?: 'en'): void =>
      void render(html`<p .textContent=${wholePhrase({ text: 'Ship', lang })}></p>`, box);
    draw('en');
    expect(box.querySelector('bdi')?.lang).to.equal('en');
    draw();
    expect(box.querySelector('bdi')).to.equal(null);
    expect(paragraphIn(box).textContent).to.equal('Ship');
  });
});
