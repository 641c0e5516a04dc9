/**
 * A LitElement for pages that it knows nothing about: it throws nothing into them, takes a move for a move, and draws
 * anew where somebody else has changed its nodes. Knows nothing of comparisons.
 */
import { CSSResult, LitElement } from 'lit';
import { adoptStyles } from '../controllers/adopt-styles.js';
import { RedrawController } from '../controllers/redraw-controller.js';
import { ScrollAnchorController } from '../controllers/scroll-anchor-controller.js';
import { bare } from '../page/bare.js';
import { keepOwnKeys } from '../page/own-keys.js';
import { keepOwnPresses } from '../page/own-presses.js';
import { keepOwnText } from '../page/own-text.js';

export abstract class GuestElement extends LitElement {
  static override readonly shadowRootOptions: ShadowRootInit = bare({ mode: 'open' });

  protected readonly redraw: RedrawController;
  /** From connection to removal; a node that is only moved stays on the page. */
  #isOnPage = false;
  /** Whether what was rendered last is what is on the page. */
  protected isDrawn = false;

  constructor() {
    super();
    // Before the other one empties the shadow root.
    new ScrollAnchorController(this);
    this.redraw = new RedrawController(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Lit reads options that are not in this object, and would find what the page added to `Object.prototype`.
    Object.setPrototypeOf(this.renderOptions, null);
    const root = super.createRenderRoot();
    keepOwnKeys(root);
    keepOwnText(root);
    keepOwnPresses(root as ShadowRoot);
    return root;
  }

  override connectedCallback(): void {
    this.requestUpdate();
    if (this.#isOnPage) return;
    this.#isOnPage = true;
    this.#guard(() => super.connectedCallback());
  }

  override disconnectedCallback(): void {
    // A node that is moved is back by then, also where a script keeps it aside for a few promises.
    setTimeout(() => {
      if (this.isConnected || !this.#isOnPage) return;
      this.#isOnPage = false;
      this.#guard(() => super.disconnectedCallback());
    });
  }

  /** Without this method, `moveBefore` would count as a removal and a connection. */
  connectedMoveCallback(): void {}

  /** A document that adopts the element drops the style sheets of the document it comes from. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    if (!root) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    const results = elementStyles.filter((style) => style instanceof CSSResult);
    this.#guard(() => adoptStyles(root, results));
  }

  /** Reflected properties read the attribute itself: there is no copy of it that Lit would have to update. */
  override attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Nothing is drawn for nobody; connecting the element again requests an update. */
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch {
      this.isDrawn = false;
      this.#guard(() => {
        // Somebody may have torn apart the nodes that Lit was about to update: all of them are drawn anew, once.
        this.redraw.clear();
        this.requestUpdate();
        super.performUpdate();
      });
    }
  }

  protected override updated(): void {
    this.isDrawn = true;
  }

  /**
   * The page has changed something that the element cannot do without. What is shown instead must not need a template:
   * that may be what is broken. The next update tries to draw again.
   */
  protected abstract drawingFailed(error: unknown): void;

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.isDrawn = false;
      try {
        this.drawingFailed(error);
      } catch {
        // Not even that is possible here.
      }
    }
  }
}
