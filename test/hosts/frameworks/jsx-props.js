// The bindings that React and Preact share: attributes by names with dashes, other names as properties, events by `on…`.
import { documentOf, transportOf } from './written.js';

/** @returns the props of a widget, but for its `ref` */
export const propsOf = (row, hear) => ({
  id: row.id,
  src: row.src,
  theme: row.theme,
  layout: row.layout,
  'heading-level': row.headingLevel,
  'no-vote': row.noVote,
  comparison: documentOf(row),
  voteTransport: transportOf(row),
  'oncomparison-load': () => hear(`load:${row.id}`),
  'oncomparison-error': (event) => hear(`error:${event.detail.error.code}`),
  'oncomparison-vote': (event) => {
    if (row.cancels) event.preventDefault();
    hear(`vote:${event.detail.choice}`);
  },
  'oncomparison-voted': (event) => hear(`voted:${event.detail.choice}`),
  onlowercaseevent: () => hear('lowercase'),
  'onkebab-event': () => hear('kebab'),
  oncamelEvent: () => hear('camel'),
  onCAPSevent: () => hear('caps'),
  onPascalEvent: () => hear('pascal'),
});

/** Adds a listener by hand. @returns a function that removes it */
export function listenTo(element, hear) {
  const listen = () => hear('imperative');
  element.addEventListener('imperative', listen);
  return () => element.removeEventListener('imperative', listen);
}
