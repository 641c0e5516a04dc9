/** A date as the language writes it, and for machines. */
export interface TimeView {
  /** ISO 8601. */
  readonly iso: string;
  readonly text: string;
}
