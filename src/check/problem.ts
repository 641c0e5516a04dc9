/** What is wrong in the text of a document. */

/** A piece of a text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** `json`: it is not JSON. `repeated-key`: a key stands twice in an object. `document`: it does not fit the format. */
export type TextRule = 'json' | 'repeated-key' | 'document';

/** Something that is wrong in a text. */
export interface TextProblem {
  readonly rule: TextRule;
  /** Where, as in `Problem`. */
  readonly path: string;
  readonly message: string;
  /** How to put it right, where that is known. */
  readonly hint?: string | undefined;
  readonly span: Span;
}

/** Where it is in a text, as editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The column after its last character in that line. */
  readonly endColumn: number;
  /** The whole line. */
  readonly text: string;
}
