import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { GuestElement } from '../../src/element/guest-element.js';
import { flag, keyword, reflectProperties, text } from '../../src/element/reflected-properties.js';
import { settle } from '../support/element/clock.js';
import { shadowOf } from '../support/element/roles.js';
import '../support/element/guard.js';

const REFLECTED = {
  address: text('address'),
  mood: keyword('mood', ['calm', 'loud']),
  startLevel: keyword('start-level', [2, 1, 3]),
  noSound: flag('no-sound'),
};

class Sample extends GuestElement {
  static override readonly properties = REFLECTED;

  static {
    reflectProperties(this.prototype, REFLECTED);
  }

  declare address: unknown;
  declare mood: unknown;
  declare startLevel: unknown;
  declare noSound: unknown;

  draws = 0;
  readonly log: string[] = [];
  readonly failures: unknown[] = [];
  /** Thrown by each of the next drawings. */
  readonly faults: Error[] = [];
  removalFault: Error | undefined;

  constructor() {
    super();
    this.addController({
      hostConnected: () => this.log.push('connected'),
      hostDisconnected: () => {
        this.log.push('disconnected');
        if (this.removalFault) throw this.removalFault;
      },
    });
  }

  get isShown(): boolean {
    return this.isDrawn;
  }

  protected override render(): TemplateResult {
    this.draws++;
    const fault = this.faults.shift();
    if (fault) throw fault;
    return html`<p>${this.mood}</p>`;
  }

  protected override drawingFailed(error: unknown): void {
    this.failures.push(error);
  }
}
customElements.define('guest-sample', Sample);

const later = (): Promise<void> => new Promise((done) => void requestAnimationFrame(() => done()));

describe('a reflected property', () => {
  let element: Sample;

  beforeEach(() => {
    element = new Sample();
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
    it(`writes ${String(value)} to ${name}=${JSON.stringify(attribute)} at once`, () => {
      element.setAttribute(name, 'before');
      element[property] = value;
      expect(element.getAttribute(name)).to.equal(attribute);
    });
  }

  it('can be listed', () => {
    const names: string[] = [];
    for (const name in element) names.push(name);
    expect(names).to.include.members(['address', 'mood', 'startLevel', 'noSound']);
  });

  it('keeps a wrong keyword in the attribute after a drawing', async () => {
    document.body.append(element);
    element.mood = 'purple';
    await element.updateComplete;
    expect(element.getAttribute('mood')).to.equal('purple');
    element.remove();
  });

  it('that was set before the class was there is taken over', async () => {
    const early = document.createElement('guest-later') as HTMLElement & Record<string, unknown>;
    Object.assign(early, { mood: 'loud', startLevel: 3, noSound: true, address: null, note: 'mine' });
    document.body.append(early);
    customElements.define('guest-later', class extends Sample {});
    await early['updateComplete'];
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
});

describe('GuestElement', () => {
  let element: Sample;

  beforeEach(() => {
    element = new Sample();
  });

  afterEach(() => {
    element.remove();
  });

  it('draws once for all that changes at once', async () => {
    document.body.append(element);
    element.mood = 'loud';
    element.address = 'a';
    element.requestUpdate();
    expect(element.draws).to.equal(0);
    await element.updateComplete;
    expect(element.draws).to.equal(1);
    element.setAttribute('mood', 'calm');
    await element.updateComplete;
    expect(element.draws).to.equal(2);
  });

  it('draws nothing while it is on no page', async () => {
    element.mood = 'loud';
    element.requestUpdate();
    document.body.append(element);
    element.remove();
    await settle();
    expect(element.draws).to.equal(0);
    document.body.append(element);
    await element.updateComplete;
    expect(element.draws).to.equal(1);
  });

  it('takes a move for a move, and a removal for a removal', async () => {
    const box = document.createElement('div');
    document.body.append(element, box);
    await element.updateComplete;
    box.append(element);
    await later();
    expect(element.log).to.deep.equal(['connected']);
    box.remove();
    await later();
    expect(element.log).to.deep.equal(['connected', 'disconnected']);
    document.body.append(element);
    expect(element.log).to.deep.equal(['connected', 'disconnected', 'connected']);
  });

  it('draws anew where a drawing failed that works from scratch', async () => {
    document.body.append(element);
    await element.updateComplete;
    const before = shadowOf(element).querySelector('p');
    element.faults.push(new Error('Somebody removed a node'));
    element.mood = 'loud';
    await element.updateComplete;
    expect(element.failures).to.deep.equal([]);
    expect(element.isShown).to.be.true;
    const after = shadowOf(element).querySelector('p');
    expect(after?.textContent).to.equal('loud');
    expect(after === before).to.be.false;
  });

  it('is told of a drawing that fails twice, and draws again for the next change', async () => {
    const [first, second] = [new Error('once'), new Error('twice')];
    element.faults.push(first, second);
    document.body.append(element);
    await element.updateComplete;
    expect(element.failures).to.deep.equal([second]);
    expect(element.isShown).to.be.false;
    element.mood = 'loud';
    await element.updateComplete;
    expect(element.failures).to.have.length(1);
    expect(element.isShown).to.be.true;
    expect(shadowOf(element).querySelector('p')?.textContent).to.equal('loud');
  });

  it('throws nothing into the page when it is removed', async () => {
    document.body.append(element);
    element.removalFault = new Error('gone wrong');
    element.remove();
    await settle();
    expect(element.log).to.deep.equal(['connected', 'disconnected']);
    expect(element.failures).to.deep.equal([element.removalFault]);
  });

  it('throws nothing even where dealing with it fails', async () => {
    element.faults.push(new Error('once'), new Error('twice'));
    Object.assign(element, { failures: undefined });
    document.body.append(element);
    await element.updateComplete;
    expect(element.isShown).to.be.false;
  });

  it('reads no option that the page added to all objects', async () => {
    const names = [
      'renderBefore',
      'creationScope',
      'isConnected',
      'host',
      'noAccessor',
      'converter',
      'state',
    ];
    const added = Object.fromEntries(names.map((name) => [name, { configurable: true, value: () => null }]));
    Object.defineProperties(Object.prototype, added);
    try {
      document.body.append(element);
      element.mood = 'loud';
      await element.updateComplete;
      expect(element.failures).to.deep.equal([]);
      expect(shadowOf(element).querySelector('p')?.textContent).to.equal('loud');
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
