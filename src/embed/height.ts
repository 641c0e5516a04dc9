/**
 * Tells the page around a frame how high its content is, so that it can make the frame as high. The height is that of the
 * root element, which does not depend on the height of the frame: what the parent does with it causes no other message.
 */

/** What is said of a height: in our own words, and in those of AMP (`amp-iframe`), which other systems understand too. */
const messagesOf = (height: number): readonly object[] => [
  { type: 'tool-comparison:height', height },
  { sentinel: 'amp', type: 'embed-size', height },
];

/** @param parent any page: a height is no secret */
export function announceHeight(root: Element, parent: Window): void {
  let announced = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // A frame that is not displayed has a height of 0 in Firefox: it needs its own when it is displayed again.
    if (height === announced || height === 0) return;
    announced = height;
    for (const message of messagesOf(height)) parent.postMessage(message, '*');
  }).observe(root);
}
