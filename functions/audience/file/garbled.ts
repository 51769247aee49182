/**
 * Characters that are the bytes 0x80–0xBF in Windows-1252: what follows the first byte of a letter
 * in UTF-8.
 */
const continuation = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/**
 * UTF-8 that a program took for Windows-1252 and saved again (`Ã¦` for æ), and letters that are
 * already lost.
 */
const savedTwice = new RegExp(`[ÂÃ][${continuation}]|ï»¿|\ufffd`)

/** What æ, ø and å of MS-DOS and old Macs look like when read as Windows-1252 (`S›ren`). */
const otherCodePage = /\p{L}[†›¾¿]|[†›¾¿]\p{L}|[\u0081\u008d\u008f\u0090\u009d]/u

/** Where letters have gone to pieces, with the text around it; null when they have not. */
export function garbledAt(text: string, encoding: string): { row: number; preview: string } | null {
  const at = text.search(encoding === 'Windows-1252' ? new RegExp(`${savedTwice.source}|${otherCodePage.source}`, 'u') : savedTwice)
  if (at < 0) return null
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  const start = Math.max(at - 25, at - (before.at(-1)?.length ?? 0))
  const [line = ''] = text.slice(start, at + 35).split(/[\r\n]/)
  return { row: before.length, preview: line.trim() }
}
