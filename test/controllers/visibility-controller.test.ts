import { expect } from '@open-wc/testing';
import { VisibilityController } from '../../src/controllers/visibility-controller.js';
import { UpdatingElement } from '../../src/updating-element.js';
import '../support/guard.js';

class Host extends UpdatingElement {
  readonly visibility = new VisibilityController(this);
  #seen: () => void = () => undefined;
  readonly near = new Promise<void>((done) => (this.#seen = done));

  override connectedCallback(): void {
    this.style.display = 'block';
    this.style.height = '10px';
    this.visibility.connected();
  }

  disconnectedCallback(): void {
    this.visibility.disconnected();
  }

  override requestUpdate(): void {
    this.#seen();
  }

  protected override update(): void {
    // Nothing is drawn.
  }
}
customElements.define('visibility-host', Host);

/** Resolved when the engine has told all observers what is to be told by now. */
async function observed(element: Element): Promise<void> {
  await new Promise<void>((done) => {
    new IntersectionObserver((_entries, observer) => {
      observer.disconnect();
      done();
    }).observe(element);
  });
}

describe('VisibilityController', () => {
  let host: Host;
  let spacer: HTMLElement;

  beforeEach(() => {
    host = new Host();
    spacer = document.createElement('div');
    document.body.append(spacer, host);
  });

  afterEach(() => {
    host.remove();
    spacer.remove();
    scrollTo(0, 0);
  });

  it('asks for an update when the host is in sight', async () => {
    await host.near;
    expect(host.visibility.hasBeenNear).to.be.true;
  });

  it('counts what is up to 800 px below', async () => {
    spacer.style.height = `${innerHeight + 700}px`;
    await host.near;
    expect(host.visibility.hasBeenNear).to.be.true;
  });

  it('waits for what is further, until it is scrolled near', async () => {
    spacer.style.height = `${innerHeight + 5000}px`;
    await observed(host);
    expect(host.visibility.hasBeenNear).to.be.false;
    scrollTo(0, 4500);
    await host.near;
    expect(host.visibility.hasBeenNear).to.be.true;
  });

  it('stays as it is when scrolled away again', async () => {
    await host.near;
    spacer.style.height = `${innerHeight + 5000}px`;
    await observed(host);
    expect(host.visibility.hasBeenNear).to.be.true;
  });

  it('sees nothing of a host that is gone, and again when it is back', async () => {
    host.remove();
    await observed(spacer);
    expect(host.visibility.hasBeenNear).to.be.false;
    document.body.append(host);
    await host.near;
    expect(host.visibility.hasBeenNear).to.be.true;
  });
});
