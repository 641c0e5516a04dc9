/** What a controller may ask of the element it works for. */
export interface Host extends HTMLElement {
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}
