/** A document that is published nowhere yet, in the fragment of an address, which no server is sent. */

/** A fragment that is longer is cut off by some programs. */
const MAX_LENGTH = 32_000;
const NAME = 'document=';

const throughStream = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** @returns the fragment with the text in it, with its number sign; undefined where it would be too long */
export async function fragmentOf(text: string): Promise<string | undefined> {
  const bytes = await throughStream(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const code = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return code.length > MAX_LENGTH ? undefined : `#${NAME}${code}`;
}

/** @returns the text in a fragment; undefined where there is none, or where it was cut off */
export async function textIn(fragment: string): Promise<string | undefined> {
  const [, code] = fragment.split(NAME);
  if (!code) return undefined;
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder().decode(await throughStream(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
}
