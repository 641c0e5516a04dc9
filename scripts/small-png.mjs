// Screenshots take a third of the space with a palette: all that is lost are shades of the edges of letters, which nobody can
// tell apart.
import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Bytes of a pixel before, in red, green and blue. */
const CHANNELS = 3;

/** @param {Buffer} png @returns {Map<string, Buffer>} the data of its chunks, one of a type */
function chunksOf(png) {
  /** @type {Map<string, Buffer>} */
  const chunks = new Map();
  for (let start = SIGNATURE.length; start < png.length;) {
    const length = png.readUInt32BE(start);
    const type = png.toString('latin1', start + 4, start + 8);
    const data = png.subarray(start + 8, start + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    start += length + 12;
  }
  return chunks;
}

/**
 * What PNG's filters add to a byte, from the bytes around it.
 *
 * @param {number} filter @param {number} left @param {number} up @param {number} corner
 */
function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 0) return 0;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** @param {Buffer} filtered @param {number} width in bytes @param {number} height */
function unfilter(filtered, width, height) {
  const bytes = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x < CHANNELS ? 0 : (bytes[at - CHANNELS] ?? 0);
      const up = bytes[at - width] ?? 0;
      const corner = x < CHANNELS ? 0 : (bytes[at - width - CHANNELS] ?? 0);
      bytes[at] = (filtered[at + y + 1] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return bytes;
}

/** @param {number} a @param {number} b two colours @returns {number} the largest difference of red, green or blue */
function distance(a, b) {
  const red = Math.abs((a >> 16) - (b >> 16));
  const green = Math.abs(((a >> 8) & 255) - ((b >> 8) & 255));
  const blue = Math.abs((a & 255) - (b & 255));
  return Math.max(red, green, blue);
}

/** @param {Map<number, number>} counts how often there is each colour @returns {number[]} the palette, most used first */
function paletteOf(counts) {
  const colours = [...counts].sort(([a, many], [b, few]) => few - many || a - b).map(([colour]) => colour);
  for (let least = 1; ; least++) {
    /** @type {number[]} */
    const palette = [];
    for (const colour of colours) {
      if (palette.every((other) => distance(colour, other) >= least)) palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

/** @param {Buffer} png a screenshot of Chromium's @returns {Buffer} the same with a palette */
export function smallPng(png) {
  const chunks = chunksOf(png);
  const header = Buffer.from(chunks.get('IHDR') ?? Buffer.alloc(0));
  // Only what Chromium writes for pages that let nothing through: eight bits of red, green and blue.
  if (header[8] !== 8 || header[9] !== 2) return png;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = unfilter(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)), width * CHANNELS, height);

  const pixels = Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * CHANNELS, 3));
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  /** @param {number} colour */
  const nearest = (colour) => {
    const distances = palette.map((other) => distance(colour, other));
    return distances.indexOf(Math.min(...distances));
  };
  const indices = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));

  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => {
    lines[at + Math.floor(at / width) + 1] = indices.get(colour) ?? 0;
  });
  header[9] = 3;
  const colours = Buffer.alloc(palette.length * CHANNELS);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * CHANNELS, 3));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
