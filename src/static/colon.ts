/** What a language writes between a name and what is said of it, in forms where no layout sets them apart. */
export function colonOf(lang: string): string {
  if (/^(ja|zh)\b/.test(lang)) return '：';
  return /^fr\b(?!-CA)/.test(lang) ? '\u00a0: ' : ': ';
}
