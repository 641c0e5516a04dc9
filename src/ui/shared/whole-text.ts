/**
 * A text that has an element to itself: `.textContent=${whole(text)}`, as the last value in the tag. It is one node, where a text
 * between tags has a comment of Lit's beside it, and a page may hold fifty widgets. A text that is drawn in pieces takes the
 * element over. Neither is looked at again before it changes.
 */
import { noChange, render } from 'lit';
import { Directive, directive, type DirectiveResult, type PropertyPart } from 'lit/directive.js';
import type { Phrase } from '../../i18n/labels.js';
import { bare } from '../../page/bare.js';
import { phrase, type Drawn } from './text.js';

function fill(element: Element, content: Drawn): void {
  if (typeof content === 'string') {
    element.textContent = content;
    return;
  }
  const end = element.ownerDocument.createComment('');
  element.replaceChildren(end);
  render(content, element as HTMLElement, bare({ renderBefore: end }));
}

class WholeText extends Directive {
  #text: string | undefined;
  #lang: Phrase['lang'];

  override render(text: string, lang: Phrase['lang']): Drawn {
    return phrase({ text, lang });
  }

  override update({ element }: PropertyPart, [text, lang]: [string, Phrase['lang']]): unknown {
    if (text !== this.#text || lang !== this.#lang) fill(element, this.render(text, lang));
    this.#text = text;
    this.#lang = lang;
    return noChange;
  }
}

const wholeText = directive(WholeText);

/** A text of the document. */
export const whole = (text: string): DirectiveResult => wholeText(text, undefined);

/** A text of the interface. */
export const wholePhrase = ({ text, lang }: Phrase): DirectiveResult => wholeText(text, lang);
