/**
 * Errors of the client libraries, caught where they come from: with a code, so that they can be told from the errors of
 * others, and without the secrets that an address of a database may have in it.
 */

/** `code` is SQLite's, PostgreSQL's or the system's. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Makes a DriverError of anything that was thrown. */
export type Cleaner = (error: unknown) => DriverError;

/** For the database at that address. */
export function cleanerFor(url: string, ...others: readonly (string | undefined)[]): Cleaner {
  const secrets = [...secretsIn(url), ...others].filter((secret) => secret !== undefined && secret !== '');
  return (error) => {
    if (error instanceof DriverError) return error;
    const code = codeOf(error) ?? codeOf((error as Partial<Error> | undefined)?.cause) ?? 'UNKNOWN';
    const message = error instanceof Error ? error.message : String(error);
    return new DriverError(
      secrets.reduce<string>((text, secret) => text.replaceAll(secret ?? '', '…'), message || code),
      code,
    );
  };
}

/** All but the file's path: what stands before `@`, and every parameter, as written and decoded. The longest first. */
function secretsIn(url: string): string[] {
  if (url.startsWith('file:')) return [];
  const [, user = ''] = /^[^/]*\/\/([^/?#]*)@/.exec(url) ?? [];
  const values = [...(url.split('?')[1] ?? '').matchAll(/(?:token|password|key)[^=&]*=([^&#]*)/gi)].map(
    ([, value = '']) => value,
  );
  const written = [user, user.slice(user.indexOf(':') + 1), ...values].filter((value) => value !== '');
  return [url, ...written, ...written.map(decoded)].sort((a, b) => b.length - a.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
