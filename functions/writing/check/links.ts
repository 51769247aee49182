import { blocker, warning } from '../../letter/finding.ts'
import type { Letter } from '../../letter/letter.ts'
import { answerTarget, leadsSomewhere, letterMarkdown, targetOf, wordsOf } from '../markdown.ts'
import type { TextRule } from './rule.ts'

interface Link {
  line: number
  href: string
  /** The sentence the link stands in, its own words too. */
  sentence: string
}

/** `[her](#)` was a link once, in the file the letter was copied from. */
export const linksLeadSomewhere: TextRule = letter =>
  [...linksIn(letter.body.markdown, letter.body.line), ...linksInPractical(letter)]
    .filter(({ href }) => !leadsSomewhere(href))
    .map(({ line, href }) =>
      blocker(
        line,
        'LINK-DEAD',
        `Linket fører ingen steder hen (»${href.slice(0, 80)}«). Skal det være tilmeldingen, så skriv [her]({{answer}}); ellers skriv hele adressen med https://.`,
        { do: 'replace', this: `](${href})`, by: `](${answerTarget})` },
      ),
    )

const asksForAnAnswer = /tilmeld|meld (?:jer|dig)|register|sign up/i

/**
 * Somebody who registers through a public page is not known here: no confirmation, and reminders go
 * on.
 */
export const registrationLinkIsPersonal: TextRule = ({ body }) => {
  const links = linksIn(body.markdown, body.line)
  const answered = new Set(links.filter(({ href }) => href === answerTarget).map(({ sentence }) => sentence))
  return links
    .filter(({ href, sentence }) => /^https?:/i.test(href) && asksForAnAnswer.test(sentence) && !answered.has(sentence))
    .map(({ line, href }) =>
      warning(
        line,
        'LINK-NOT-PERSONAL',
        `Tilmeldingen peger på ${href.slice(0, 120)}, ikke på modtagerens eget link. Skriv [her]({{answer}}) i stedet.`,
        { do: 'replace', this: `](${href})`, by: `](${answerTarget})` },
      ),
    )
}

const saysALink = /(?<!\p{L})(?:(?:dette|følgende) link|linket her|(?:this|the following) link)(?!\p{L})/iu

/** *Tilmelding sker via dette link*, pasted from a letter in which the words were one. */
export const wordsForALinkAreOne: TextRule = ({ body }) =>
  paragraphs(body.markdown, body.line)
    .filter(({ links }) => links.length === 0)
    .flatMap(({ line, words }) =>
      words.split('\n').flatMap((text, offset) => {
        const [said] = saysALink.exec(text) ?? []
        if (!said) return []
        return [
          warning(
            line + offset,
            'LINK-MISSING',
            'Teksten siger »link«, men der er intet. Skal det være tilmeldingen, så skriv [her]({{answer}}).',
            { do: 'replace', this: said, by: `[${said}](${answerTarget})` },
          ),
        ]
      }),
    )

const linksIn = (markdown: string, firstLine: number): Link[] => paragraphs(markdown, firstLine).flatMap(({ links }) => links)

const linksInPractical = ({ body }: Pick<Letter, 'body'>): Link[] =>
  body.practical.flatMap(section => linksIn(section.markdown, section.line))

interface Paragraph {
  line: number
  /** Line by line, without any marks. */
  words: string
  links: Link[]
}

function paragraphs(markdown: string, firstLine: number): Paragraph[] {
  return letterMarkdown.parse(markdown, {}).flatMap(token => {
    if (token.type !== 'inline') return []
    const line = firstLine + (token.map?.[0] ?? 0)
    const words = wordsOf(token)
    let read = ''
    const links = (token.children ?? []).flatMap((child): Link[] => {
      if (child.type === 'link_open')
        return [{ line: line + (read.match(/\n/g)?.length ?? 0), href: targetOf(child), sentence: sentenceAt(words, read.length) }]
      read += child.type === 'softbreak' || child.type === 'hardbreak' ? '\n' : child.content
      return []
    })
    return [{ line, words, links }]
  })
}

const endOfSentence = /[.!?](?=\s+\p{Lu})/gu

/** The sentence of a paragraph that stands at a place in it. */
function sentenceAt(words: string, place: number): string {
  const ends = [...words.matchAll(endOfSentence)].map(({ index, 0: mark }) => index + mark.length)
  const from = ends.findLast(end => end <= place) ?? 0
  return words.slice(from, ends.find(end => end > place) ?? words.length)
}
