/**
 * Whether the rest of the page has become the content of an element. HTML knows no tag that closes itself: after
 * `<tool-comparison … />`, and where the end tag was forgotten, everything up to the end of the parent is inside. Fallback
 * content looks alike, so only what no fallback content would be counts.
 */
import { hasContent, isContent } from './children.js';

/** What belongs to a page and not to a stand-in for a comparison. */
const OF_A_PAGE = 'main, nav';
/** So do these, unless they are within something: a stand-in may be a box with a header and a footer. */
const OF_A_PAGE_ITSELF = 'header, footer, aside';
/** What parts a page. A stand-in may have one too. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Within these, a stand-in may have headings, a header and a footer of its own. */
const SELF_CONTAINED = 'article, section, blockquote, figure, details, table, dialog';
/** What has other content than the element, whatever stands before it. */
const PAGE_CONTENT = 'body, main, article, section';
/** Stand-ins have fewer blocks: a heading is counted anyway, then a sentence, a list, a link. */
const MANY_BLOCKS = 4;
const NEVER_VISIBLE = 'script, style, link, template, noscript';

function isAnySibling(
  host: Element,
  side: 'previousSibling' | 'nextSibling',
  test: (node: Node) => boolean,
): boolean {
  let node = host[side];
  while (node && !test(node)) node = node[side];
  return node !== null;
}

const isText = ({ nodeType }: Node): boolean => nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isVisible = (node: Node): boolean => isText(node) || (isElement(node) && !node.matches(NEVER_VISIBLE));

/** Whether it is not within something self-contained in the host. */
function isOfFlow(element: Element, host: Element): boolean {
  const container = element.parentElement?.closest(SELF_CONTAINED);
  return !container || container.contains(host);
}

/** Of the host's own children, those of named slots left out. */
function flowHas(host: Element, children: readonly Element[], selector: string): boolean {
  return children.some((child) =>
    [child, ...child.querySelectorAll(selector)].some(
      (element) => element.matches(selector) && isOfFlow(element, host),
    ),
  );
}

/** Headings or many blocks, to the very end of something that has other content too, and with line breaks between them. */
function isLikelyRest(host: Element, children: readonly Element[]): boolean {
  const isMuch = flowHas(host, children, HEADINGS) || children.filter(isContent).length >= MANY_BLOCKS;
  // Frameworks build stand-ins without line breaks between their parts; the rest of a page has some.
  const hasLines = [...host.childNodes].some(
    (node) => isText(node) && /^\s*\n\s*$/.test(node.textContent ?? ''),
  );
  if (!isMuch || !hasLines || isAnySibling(host, 'nextSibling', isVisible)) return false;
  return (
    host.parentElement?.matches(PAGE_CONTENT) === true ||
    isAnySibling(host, 'previousSibling', (node) => hasContent([node]))
  );
}

/** @param host whose children are complete */
export function holdsRestOfPage(host: Element): boolean {
  const children = [...host.children].filter(({ slot }) => !slot);
  // Behind an end tag the parser leaves at least a line break. What scripts insert there are elements.
  if (children.length === 0 || isAnySibling(host, 'nextSibling', isText)) return false;
  const { localName, parentElement } = host;
  // A page that leaves one element open leaves the next one open too.
  const isInRest = parentElement?.localName === localName;
  return (
    isInRest ||
    flowHas(host, children, `${localName}, ${OF_A_PAGE}`) ||
    (children.some((child) => child.matches(OF_A_PAGE_ITSELF)) &&
      !isAnySibling(host, 'nextSibling', isVisible)) ||
    isLikelyRest(host, children)
  );
}
