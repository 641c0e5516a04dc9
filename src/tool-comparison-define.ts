/** Registers the element, unless the page has it already: the first to come wins. */
import { ToolComparisonElement } from './tool-comparison-element.js';

const TAG = 'tool-comparison';

declare global {
  interface HTMLElementTagNameMap {
    'tool-comparison': ToolComparisonElement;
  }
}

// On a server there is nothing to register with.
const registry = globalThis.customElements as CustomElementRegistry | undefined;
const known = registry?.get(TAG) as (CustomElementConstructor & { version?: string }) | undefined;

if (!known) {
  registry?.define(TAG, ToolComparisonElement);
} else if (known.version !== ToolComparisonElement.version) {
  console.warn(`<${TAG}> ${ToolComparisonElement.version} ignored`);
}
