/** JSON text as a document's source gives it. */
import { ComparisonError } from '../document/errors.js';

/**
 * @param mediaType of the answer; empty where there is none
 * @throws {ComparisonError} `empty`; `bad-json`; `bad-type` where the media type is not one of JSON either
 */
export function readJson(text: string, mediaType = ''): unknown {
  if (!text.trim()) throw new ComparisonError('empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    const isMeantAsJson = mediaType === '' || /json/i.test(mediaType);
    throw new ComparisonError(isMeantAsJson ? 'bad-json' : 'bad-type', `${mediaType} ${String(error)}`, [], {
      cause: error,
    });
  }
}
