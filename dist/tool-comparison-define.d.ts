/** Registers the element, unless the page has it already: the first to come wins. */
import './quiet-prototype.js';
import { ToolComparisonElement } from './tool-comparison-element.js';
declare global {
    interface HTMLElementTagNameMap {
        'tool-comparison': ToolComparisonElement;
    }
}
