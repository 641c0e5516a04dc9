import { html, nothing, type TemplateResult } from 'lit';

/** All of them required: one that is left out would be read from the page's `Object.prototype`. */
interface HeadingOptions {
  /** 1–6. */
  readonly level: number;
  /** What `boxFor` gives for its text. */
  readonly className: string;
  readonly part: string | undefined;
  readonly id: string | undefined;
}

/**
 * A native heading. A tag name cannot be a template's expression, so there is one template a level.
 *
 * @param content how it is drawn: the text, or a link with it
 */
export function heading({ level, className, part, id }: HeadingOptions, content: unknown): TemplateResult {
  const name = part ?? nothing;
  const anchor = id ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 class=${className} part=${name} id=${anchor}>${content}</h1>`;
    case 2:
      return html`<h2 class=${className} part=${name} id=${anchor}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part=${name} id=${anchor}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part=${name} id=${anchor}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part=${name} id=${anchor}>${content}</h5>`;
    default:
      return html`<h6 class=${className} part=${name} id=${anchor}>${content}</h6>`;
  }
}
