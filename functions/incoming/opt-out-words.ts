/**
 * Whoever writes nothing but this wants no more mails (unsubscribe). *Afmeld mig* is of the
 * meeting.
 */
const wish = /^(?:frabed|(?:jeg )?frabeder mig(?: (?:flere|alle))?(?: mails?)?|stop|unsubscribe)$/

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:(?:re|sv|vs):\s*)+/, '')
    .replace(/[\s.!]+/g, ' ')
    .trim()

export const isOptOut = ({ subject, words }: { subject: string; words: string }): boolean =>
  wish.test(bare(words.slice(0, 200))) || (bare(words).length <= 200 && wish.test(bare(subject)))
