import { expect } from '@open-wc/testing';
import { drawn, fail, next, page, place, show, states, tag, warnings } from '../support/element/element.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, never, raw } from '../support/element/fake-fetch.js';
import { all, one, shadowOf, textOf } from '../support/element/roles.js';

const busy = (element: Element): string | null | undefined =>
  shadowOf(element).querySelector('[aria-busy]')?.getAttribute('aria-busy');

/** Whether a child is shown by way of a slot. */
const isShown = (child: HTMLElement): boolean => child.assignedSlot !== null && child.checkVisibility();

describe('while loading', () => {
  const net = fakeFetch();

  it('shows a skeleton that reserves the space, with aria-busy and a text', async () => {
    net.answer(never);
    const element = place({ src: fresh() });
    await drawn(element);
    expect(states(element)).to.deep.equal(['loading']);
    expect(busy(element)).to.equal('true');
    expect(textOf(shadowOf(element))).to.contain('Loading…');
    expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
    expect(all(element, 'button')).to.have.length(0);
    await expect(element).shadowDom.to.be.accessible();
  });

  it('shows the loading slot, and not the fallback', async () => {
    net.answer(never);
    const mine = tag('p', 'One moment', { slot: 'loading' });
    const fallback = tag('a', 'See the page', { href: '/' });
    const element = place({ src: fresh() }, mine, fallback);
    await drawn(element);
    expect(isShown(mine)).to.be.true;
    expect(isShown(fallback)).to.be.false;
    expect(shadowOf(element).querySelector('.skeleton')?.checkVisibility()).to.be.false;
  });

  it('ends when the comparison is on the page', async () => {
    net.answer(() => json(minimal()));
    const mine = tag('p', 'One moment', { slot: 'loading' });
    const element = place({ src: fresh() }, mine);
    expect(states(element)).to.deep.equal([]);
    await next(element, 'comparison-load');
    expect(states(element)).to.deep.equal(['ready']);
    expect(busy(element)).to.equal('false');
    expect(isShown(mine)).to.be.false;
  });
});

describe('after a failure', () => {
  const net = fakeFetch();
  warnings();

  beforeEach(() => {
    net.answer(() => raw(null, '', 404));
  });

  it('shows the fallback if there is one', async () => {
    const fallback = tag('a', 'See the page', { href: '/' });
    const element = await fail({ src: fresh() }, ' ', fallback);
    expect(isShown(fallback)).to.be.true;
    expect(all(element, 'button')).to.have.length(0);
    expect(states(element)).to.deep.equal(['error']);
    expect(busy(element)).to.equal('false');
  });

  it('shows the fallback as it looks without a script, in any color scheme and direction', async () => {
    page().style.cssText =
      'color: white; background: black; direction: rtl; font: 12px monospace; letter-spacing: 2px; padding: 9px; overflow: auto';
    const [inside, outside] = [tag('p', 'See the page'), tag('p', 'See the page')];
    page().append(outside);
    await fail({ src: fresh(), lang: 'en' }, inside);
    const look = (element: HTMLElement): object => {
      const style = getComputedStyle(element);
      const { x, width, height } = element.getBoundingClientRect();
      const values = ['color', 'font', 'direction', 'letter-spacing'].map((it) => style.getPropertyValue(it));
      return { x, width, height, values };
    };
    expect(look(inside)).to.deep.equal(look(outside));
    expect(page().scrollHeight).to.equal(page().clientHeight);
    for (let box = inside.assignedSlot?.parentElement; box; box = box.parentElement)
      expect(getComputedStyle(box).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('shows a fallback that is text', async () => {
    const element = await fail({ src: fresh() }, 'See the page');
    expect(all(element, 'button')).to.have.length(0);
    expect(
      shadowOf(element)
        .querySelector('slot')
        ?.assignedNodes()
        .map(({ textContent }) => textContent),
    ).to.deep.equal(['See the page']);
  });

  for (const status of [403, 404, 410, 418]) {
    it(`explains ${status} in plain words and offers to try again`, async () => {
      net.answer(() => raw('<b>Internal</b>', 'text/html', status));
      const element = await fail({ src: fresh() });
      expect(textOf(shadowOf(element))).to.equal('This comparison could not be loaded. Try again');
      one(element, 'button', 'Try again');
      expect(shadowOf(element).querySelector('[part="error"]')?.checkVisibility()).to.be.true;
    });
  }

  it('is accessible', async () => {
    await expect(await fail({ src: fresh() })).shadowDom.to.be.accessible();
  });

  it('announces nothing: the reader did not ask', async () => {
    const element = await fail({ src: fresh() });
    expect(one(element, 'status').textContent).to.equal('');
  });
});

describe('when ready', () => {
  it('has slots at the top of the header and at the end of the footer', async () => {
    const element = await show(minimal());
    const [header, footer, other] = [
      tag('p', 'Above', { slot: 'header' }),
      tag('p', 'Below', { slot: 'footer' }),
      tag('p', 'Fallback'),
    ];
    element.append(footer, header, other);
    await drawn(element);
    expect([header, footer, other].map(isShown)).to.deep.equal([true, true, false]);
    const top = (child: Element): number => child.getBoundingClientRect().top;
    expect(top(header)).to.be.lessThan(top(one(element, 'heading', 'Alpha vs Beta')));
    expect(top(footer)).to.be.greaterThan(top(one(element, 'article', 'Beta')));
  });
});
