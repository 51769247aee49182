/**
 * Pieces that have kept a parser busy somewhere: what opens and never closes, what may be read in
 * two ways, and what is only space. A text of nothing but one of them is the worst there is of it.
 */
export const hostilePieces: readonly string[] = [
  '[',
  '](',
  '[a](',
  '![',
  '(',
  '<',
  '<a ',
  '<!--',
  '"',
  '""',
  ';"',
  '`',
  '``a',
  '*',
  '*a ',
  '_a',
  '**',
  '~~',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  ' ',
  '\u00a0',
  '\n',
  ' \n',
  '\r\n',
  '\r',
  '\\',
  '|',
  '|-|\n',
  '#',
  ' #',
  ': ',
  'a: ',
  '{a: ',
  '- - ',
  '&a ',
  '!a ',
  '{{',
  '}}',
  '. . ',
  '.....',
  '…',
  '—',
  '@',
  'a@',
  'a@b.',
  'a,',
  ';',
  'kl. 1',
  'den 1. ',
  'mandag den 1. maj ',
  'senest ',
  'Med venlig hilsen\n',
  'http://',
  'www.',
  '&#',
  '&amp',
  'Å',
  'a\u030a',
  '\u200b',
  '\u202e',
  '\ud800',
  '\u0085',
  'Ã¸',
  'aaaa-\nbbbb ',
]

/** @param signs at least */
export const textOf = (piece: string, signs: number): string => piece.repeat(Math.ceil(signs / piece.length))

/** Work too small to be told from the noise of a machine. */
const tooLittle = 60_000

/**
 * The least processor time of this thread it took, in microseconds: how busy others are is not in
 * it.
 */
function work(read: (text: string) => unknown, text: string): number {
  const before = process.threadCpuUsage()
  read(text)
  const { user, system } = process.threadCpuUsage(before)
  return user + system
}

/**
 * How many times more work eight times as much text is, per sign: about 1 for a parser that goes
 * through its text once, 8 for one that goes back to the beginning at every sign. No time is
 * asserted: a slow machine is slow for both.
 */
export function growth(read: (text: string) => unknown, piece: string, signs: number): number {
  const [short, long] = [textOf(piece, signs / 8), textOf(piece, signs)]
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3 && least > 3; attempt++) {
    const much = work(read, long)
    if (much < tooLittle) return 1
    least = Math.min(least, much / work(read, short) / 8)
  }
  return least
}
