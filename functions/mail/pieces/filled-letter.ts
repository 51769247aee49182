import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Signatory } from '../../letter/letter.ts'
import { answerButtons } from '../../letter/placeholders.ts'
import { signOff } from '../../letter/sign-off.ts'
import { escapeHtml } from '../../values/html.ts'
import { withInlineStyles } from './inline-styles.ts'
import { joinedBy, literal, nothing, type Piece, personal } from './piece.ts'
import { answerButtonsHtml, answerButtonsText } from './slip.ts'
import { row, styles } from './styles.ts'

/**
 * The letter as its author wrote it, parted where the fact box stands: before the greeting at its
 * end.
 */
export interface FilledLetter {
  letter: Piece
  closing: Piece
  /** The author has put the buttons in the letter, so the slip needs none. */
  hasButtons: boolean
}

export function filledLetter(letter: FrozenLetter, words: MailWords, answerLink: string): FilledLetter {
  const holes = holesOf(words, answerLink)
  const [html, htmlEnd] = partedAtSignOff(letter.body.html, '<p>')
  const [text, textEnd] = partedAtSignOff(letter.body.text, '\n\n')
  const signed = signatures(letter, textEnd)
  const regards = { html: htmlEnd || `<p>${words.regards}</p>`, text: textEnd.trim() || words.regards }
  return {
    letter: { html: row(dressed(html, holes), '0 40px 8px'), text: fillHoles(text, holes, 'text') },
    closing: {
      html: row(dressed(regards.html, holes) + signed.html, '0 40px 4px'),
      text: `${fillHoles(regards.text, holes, 'text')}\n\n${signed.text}`,
    },
    hasButtons: letter.body.html.includes(answerButtons),
  }
}

/** The letter's placeholders in a mail. The personal link is the same for all but for its token. */
const holesOf = (words: MailWords, answerLink: string): Record<string, Piece> => ({
  greeting: personal('whom'),
  name: personal('name'),
  municipality: personal('municipality'),
  role: personal('role'),
  answer: { html: escapeHtml(answerLink), text: answerLink },
  answerButtons: { html: `${answerButtonsHtml(words, answerLink)}<br>`, text: answerButtonsText(words, answerLink) },
})

const dressed = (html: string, holes: Record<string, Piece>): string => fillHoles(withInlineStyles(html), holes, 'html')

const fillHoles = (words: string, holes: Record<string, Piece>, side: keyof Piece): string =>
  words.replace(/\{\{(\w+?)(?:Html)?\}\}/g, (hole, name: string) => {
    const piece = holes[name]
    if (!piece) throw new Error(`the letter asks for ${hole}, which nobody fills in a mail`)
    return piece[side]
  })

/** Parts before the last paragraph that says goodbye; without one, nothing comes after. */
function partedAtSignOff(words: string, paragraph: '<p>' | '\n\n'): [letter: string, closing: string] {
  const paragraphs = words.split(paragraph)
  const last = paragraphs.findLastIndex(text => signOff.test(firstLine(text)))
  if (last < 1) return [words, '']
  return [paragraphs.slice(0, last).join(paragraph), paragraph + paragraphs.slice(last).join(paragraph)]
}

const firstLine = (text: string): string => text.split(/<|\n/, 1)[0] ?? ''

/**
 * Those who sign, unless their names are written already; a letter that nobody ends and nobody
 * signs is signed by its sender.
 */
function signatures({ signatories, sender }: FrozenLetter, closing: string): Piece {
  if (signatories.length === 0) return closing ? nothing : signature({ name: sender.name, title: '' })
  return joinedBy(signatories.filter(({ name }) => !closing.includes(name)).map(signature), { html: '', text: '\n' })
}

function signature({ name, title }: Signatory): Piece {
  const [who, as] = [literal(name), literal(title)]
  const below = as.html && `<br><span style="${styles.small}" class="ink2">${as.html}</span>`
  return {
    html: `<p style="${styles.letter}" class="ink"><strong>${who.html}</strong>${below}</p>`,
    text: as.text ? `${who.text}, ${as.text}` : who.text,
  }
}
