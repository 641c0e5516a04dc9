import { expect } from '@open-wc/testing';
import { UpdatingElement } from '../../src/updating-element.js';
import { settle } from '../support/element/clock.js';
import '../support/element/guard.js';

class Sample extends UpdatingElement {
  static override readonly attributes = {
    address: null,
    mood: ['calm', 'loud'],
    startLevel: [2, 1, 3],
    noSound: false,
  } as const;

  static {
    this.reflect();
  }

  declare address: unknown;
  declare mood: unknown;
  declare startLevel: unknown;
  declare noSound: unknown;

  draws = 0;
  readonly log: string[] = [];
  readonly failures: unknown[] = [];
  fault: Error | undefined;

  protected override connected(): void {
    this.log.push('connected');
  }

  protected override disconnected(): void {
    this.log.push('disconnected');
    if (this.fault) throw this.fault;
  }

  protected override update(): void {
    this.draws++;
    if (this.fault) throw this.fault;
  }

  protected override broken(error: unknown): void {
    this.failures.push(error);
  }
}
customElements.define('updating-sample', Sample);

describe('UpdatingElement', () => {
  let element: Sample;

  beforeEach(() => {
    element = new Sample();
  });

  afterEach(() => {
    element.remove();
  });

  it('observes its attributes, and the language and direction', () => {
    expect(Sample.observedAttributes).to.deep.equal([
      'lang',
      'dir',
      'address',
      'mood',
      'start-level',
      'no-sound',
    ]);
  });

  for (const [name, property, attribute, value] of [
    ['address', 'address', 'a.json', 'a.json'],
    ['address', 'address', '', ''],
    ['address', 'address', null, null],
    ['mood', 'mood', null, 'calm'],
    ['mood', 'mood', 'loud', 'loud'],
    ['mood', 'mood', 'LOUD', 'loud'],
    ['mood', 'mood', 'purple', 'calm'],
    ['mood', 'mood', '', 'calm'],
    ['start-level', 'startLevel', null, 2],
    ['start-level', 'startLevel', '3', 3],
    ['start-level', 'startLevel', '7', 2],
    ['start-level', 'startLevel', '1.5', 2],
    ['no-sound', 'noSound', null, false],
    ['no-sound', 'noSound', '', true],
    ['no-sound', 'noSound', 'false', true],
  ] as const) {
    it(`reads ${JSON.stringify(value)} from ${name}=${JSON.stringify(attribute)}`, () => {
      if (attribute === null) element.removeAttribute(name);
      else element.setAttribute(name, attribute);
      expect(element[property]).to.equal(value);
    });
  }

  for (const [name, property, value, attribute] of [
    ['address', 'address', 'a.json', 'a.json'],
    ['address', 'address', new URL('https://a.example/b'), 'https://a.example/b'],
    ['address', 'address', null, null],
    ['address', 'address', undefined, null],
    ['mood', 'mood', 'loud', 'loud'],
    ['mood', 'mood', 'purple', 'purple'],
    ['mood', 'mood', null, null],
    ['mood', 'mood', undefined, null],
    ['start-level', 'startLevel', 3, '3'],
    ['start-level', 'startLevel', NaN, 'NaN'],
    ['start-level', 'startLevel', undefined, null],
    ['no-sound', 'noSound', true, ''],
    ['no-sound', 'noSound', false, null],
    ['no-sound', 'noSound', null, null],
    ['no-sound', 'noSound', undefined, null],
  ] as const) {
    it(`writes ${String(value)} to ${name}=${JSON.stringify(attribute)}`, () => {
      element.setAttribute(name, 'before');
      element[property] = value;
      expect(element.getAttribute(name)).to.equal(attribute);
    });
  }

  it('has its properties as accessors that can be listed', () => {
    const names: string[] = [];
    for (const name in element) names.push(name);
    expect(names).to.include.members(['address', 'mood', 'startLevel', 'noSound']);
  });

  it('draws once for all that changes at once', async () => {
    document.body.append(element);
    element.mood = 'loud';
    element.address = 'a';
    element.lang = 'de';
    element.requestUpdate();
    expect(element.draws).to.equal(0);
    await element.updateComplete;
    expect(element.draws).to.equal(1);
    element.dir = 'rtl';
    await element.updateComplete;
    expect(element.draws).to.equal(2);
  });

  it('draws nothing while it is on no page', async () => {
    element.mood = 'loud';
    element.requestUpdate();
    await element.updateComplete;
    document.body.append(element);
    element.remove();
    await Promise.resolve();
    await element.updateComplete;
    expect(element.draws).to.equal(0);
  });

  it('is told of a drawing that failed, and draws again for the next change', async () => {
    element.fault = new Error('The page took it away');
    document.body.append(element);
    await element.updateComplete;
    expect(element.failures).to.deep.equal([element.fault]);
    element.fault = undefined;
    element.mood = 'loud';
    await element.updateComplete;
    expect(element.draws).to.equal(2);
    expect(element.failures).to.have.length(1);
  });

  it('takes over what was set before its class was there', () => {
    const early = document.createElement('updating-later') as HTMLElement & Record<string, unknown>;
    Object.assign(early, { mood: 'loud', startLevel: 3, noSound: true, address: null, note: 'mine' });
    document.body.append(early);
    customElements.define('updating-later', class extends Sample {});
    expect(early.getAttribute('mood')).to.equal('loud');
    expect(early.getAttribute('start-level')).to.equal('3');
    expect(early.hasAttribute('no-sound')).to.be.true;
    expect(early.hasAttribute('address')).to.be.false;
    expect(early['mood']).to.equal('loud');
    expect(early['note'], "the page's own stay as they are").to.equal('mine');
    early['mood'] = null;
    expect(early.hasAttribute('mood')).to.be.false;
    early.remove();
  });

  it('throws nothing into the page when it comes and goes', async () => {
    const sample = new Sample();
    document.body.append(sample);
    sample.fault = new Error('gone wrong');
    sample.remove();
    await settle();
    expect(sample.log).to.deep.equal(['connected', 'disconnected']);
    expect(sample.failures).to.deep.equal([sample.fault]);
  });

  it('throws nothing even where dealing with it fails', async () => {
    const sample = new Sample();
    sample.fault = new Error('gone wrong');
    Object.assign(sample, { failures: undefined });
    document.body.append(sample);
    await sample.updateComplete;
    sample.remove();
    expect(sample.draws).to.equal(1);
  });
});
