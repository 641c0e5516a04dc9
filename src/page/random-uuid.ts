/** A random UUID, version 4 of RFC 9562, on pages without a secure context too, where `crypto.randomUUID` is missing. */
export const randomUuid = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
