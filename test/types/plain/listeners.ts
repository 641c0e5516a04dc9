// The events, heard anywhere above the element: they bubble and are composed.
import { type Choice, type Comparison, type Tallies, ToolComparisonElement } from 'tool-comparison';

const element = document.createElement('tool-comparison');
export const isElement: ToolComparisonElement = element;
export const isFound: ToolComparisonElement | null = document.querySelector('tool-comparison');

const shadow = document.createElement('div').attachShadow({ mode: 'open' });
const section = document.createElement('section');

for (const place of [element, section, shadow, document, window]) place.dispatchEvent(new Event('any'));

element.addEventListener('comparison-vote', ({ detail }) => {
  const choice: Choice = detail.choice;
  return choice;
});
section.addEventListener('comparison-load', ({ detail }) => {
  const comparison: Comparison = detail.comparison;
  return comparison;
});
shadow.addEventListener('comparison-voted', ({ detail }) => {
  const tallies: Tallies = detail.tallies;
  return tallies;
});
document.addEventListener('comparison-error', ({ detail }) => detail.error.code === 'invalid');
window.addEventListener('comparison-vote-error', ({ detail }) => detail.willRetry && detail.error.message);
addEventListener('comparison-subscribe', ({ detail }) => Object.keys(detail));

// @ts-expect-error: the tool is named by its id
element.addEventListener('comparison-vote', ({ detail }) => detail.tool.id);
// @ts-expect-error: there is no verdict
section.addEventListener('comparison-vote', ({ detail }) => detail.verdict);
// @ts-expect-error: there is no such code
document.addEventListener('comparison-error', ({ detail }) => detail.error.code === 'wrong');
// @ts-expect-error: only the service knows the tallies
window.addEventListener('comparison-vote', ({ detail }) => detail.tallies);
// @ts-expect-error: no other event has a detail
window.addEventListener('comparison-loaded', ({ detail }) => detail);
