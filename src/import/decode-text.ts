/** The characters of Windows-1252 from 80 to 9F, with control characters of Latin 1 in its gaps. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * The text of bytes that are UTF-16 where a mark says so, UTF-8 or, where they are not, Windows-1252, which the decoder
 * of Node takes for Latin 1.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, (character) => windows[character.charCodeAt(0) - 0x80]!);
  }
}
