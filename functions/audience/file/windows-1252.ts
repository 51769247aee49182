/**
 * What stands at 0x80–0x9F. The five bytes without a character stay control characters, as the
 * Encoding Standard has it.
 */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Danish Excel's "CSV". Not by TextDecoder: several releases of Node read 0x80–0x9F as Latin-1
 * (nodejs/node#56542, #60888).
 */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, character => special.charAt(character.charCodeAt(0) - 0x80))
