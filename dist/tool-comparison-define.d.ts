import { ToolComparisonElement } from './tool-comparison-element.js';
declare global {
    interface HTMLElementTagNameMap {
        'tool-comparison': ToolComparisonElement;
    }
}
