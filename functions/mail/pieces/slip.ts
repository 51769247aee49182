import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { termsOf } from '../../letter/terms.ts'
import type { Instant } from '../../values/instant.ts'
import { button, sideBySide } from './button.ts'
import { addressToCopy, type MailLinks } from './link.ts'
import { joinedBy, literal, type Piece, personal, sentence } from './piece.ts'
import { row, styles } from './styles.ts'
import { deadlineWords } from './when.ts'

/**
 * The part below the tear line, where an answer is asked. Every button has its address beside it,
 * as words that can be copied.
 */
export const answerSlip = (words: MailWords, href: string, { buttons, forward }: { buttons: boolean; forward: boolean }): Piece => ({
  html:
    (buttons ? row(answerButtonsHtml(words, href), '8px 40px 16px') : '') +
    row(help(`${words.answer.addresses}<br>${addressToCopy(href)}`) + (forward ? help(words.answer.forward) : ''), '0 40px'),
  text: (buttons ? answerButtonsText(words, href) : href) + (forward ? `\n\n${words.answer.forward}` : ''),
})

export const answerHeading = ({ deadline }: FrozenLetter, words: MailWords): Piece =>
  deadline ? sentence(words.answer.by, deadlineWords(deadline)) : literal(words.answer.whenever)

export const answerButtonsHtml = (words: MailWords, href: string): string =>
  sideBySide(button(words.answer.yes, `${href}?svar=ja`, 'filled'), button(words.answer.no, `${href}?svar=nej`, 'outlined'))

export const answerButtonsText = (words: MailWords, href: string): string =>
  `${words.answer.yes}: ${href}?svar=ja\n${words.answer.no}: ${href}?svar=nej`

/**
 * For those with a seat: the way to their own page, and what was agreed about giving the seat up.
 */
export const seatSlip = (letter: FrozenLetter, words: MailWords, links: MailLinks, now: Instant | undefined): Piece =>
  toOwnPage(
    [...(letter.price?.binding ? [] : [literal(hasLimit(letter) ? words.seat.body : words.seat.bodyUnlimited)]), ...agreed(letter, now)],
    words,
    links,
  )

/** For somebody a colleague has registered, who may not know of it. */
export function unaskedSlip(letter: FrozenLetter, words: MailWords, links: MailLinks, now: Instant | undefined): Piece {
  const { price, language } = letter
  if (!price) return toOwnPage([sentence(words.seat.bodyBy, personal('registeredBy'))], words, links)
  const terms = termsOf(price, language, now).map(literal)
  return toOwnPage([sentence(words.seat.byBinding, personal('registeredBy')), literal(words.seat.boundYet), ...terms], words, links)
}

const toOwnPage = (says: Piece[], words: MailWords, { participant }: MailLinks): Piece =>
  oneButtonSlip(words, joinedBy(says, literal(' ')), { button: words.seat.button, href: participant, look: 'outlined' })

/** Where seats are without limit nobody waits for one. */
export const hasLimit = ({ sessions }: Pick<FrozenLetter, 'sessions'>): boolean => sessions.some(({ capacity }) => capacity !== null)

/** Whether it binds its reader, and the terms as they stood under the tick, without those over. */
const agreed = ({ price, language }: FrozenLetter, now: Instant | undefined): Piece[] =>
  price ? [...(price.binding ? [personal('binds')] : []), ...termsOf(price, language, now).map(literal)] : []

/**
 * Two answers to a question, each with its words on the button.
 * @param says before them; null where the heading has asked already
 */
export const choiceSlip = (
  words: MailWords,
  { yes, no, href, says }: { yes: string; no: string; href: string; says: string | null },
): Piece => ({
  html:
    (says === null ? '' : row(help(says), '0 40px 8px')) +
    row(sideBySide(button(yes, `${href}?svar=ja`, 'filled'), button(no, `${href}?svar=nej`, 'outlined')), '0 40px 16px') +
    row(help(`${words.answer.addresses}<br>${addressToCopy(href)}`), '0 40px'),
  text: `${says === null ? '' : `${says}\n\n`}${yes}: ${href}?svar=ja\n${no}: ${href}?svar=nej`,
})

/** One thing to do, said in a sentence before its button. */
export const oneButtonSlip = (
  words: MailWords,
  says: Piece,
  act: { button: string; href: string; look: 'filled' | 'outlined' },
): Piece => ({
  html:
    row(help(says.html), '0 40px 8px') +
    row(button(act.button, act.href, act.look), '0 40px 16px') +
    row(help(`${words.answer.address}<br>${addressToCopy(act.href)}`), '0 40px'),
  text: `${says.text}\n\n${act.button}: ${act.href}`,
})

export const wordsOnlySlip = (says: string): Piece => ({ html: row(help(says), '0 40px'), text: says })

const help = (html: string): string => `<p style="${styles.help}" class="ink2">${html}</p>`
