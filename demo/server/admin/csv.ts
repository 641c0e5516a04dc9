/** Rows of CSV (RFC 4180) that a spreadsheet reads as text. */

/** A cell that starts with one of these is a formula. Addresses may: `=cmd@example.com` is one. */
const FORMULA = /^[=+\-@\t\r]/;

export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
