import { blocker, warning } from '../finding.ts'
import type { Letter } from '../letter.ts'
import { answerTarget, leadsSomewhere, letterMarkdown, targetOf } from '../markdown.ts'
import type { Rule } from './rule.ts'

interface Link {
  line: number
  href: string
  /** The words of the line the link stands in. */
  around: string
}

/** `[her](#)` was a link once, in the file the letter was copied from. */
export const linksLeadSomewhere: Rule = letter =>
  [...linksIn(letter.body.markdown, letter.body.line), ...linksInPractical(letter)]
    .filter(({ href }) => !leadsSomewhere(href))
    .map(({ line, href }) =>
      blocker(
        line,
        'LINK-DEAD',
        `Linket fører ingen steder hen (»${href.slice(0, 80)}«). Skal det være tilmeldingen, så skriv [her]({{answer}}); ellers skriv hele adressen med https://.`,
      ),
    )

const asksForAnAnswer = /tilmeld|meld (?:jer|dig)|register|sign up/i

/** Somebody who registers through a public page is not known here: no confirmation, and reminders go on. */
export const registrationLinkIsPersonal: Rule = ({ body }) =>
  linksIn(body.markdown, body.line)
    .filter(({ href, around }) => href !== answerTarget && /^https?:/i.test(href) && asksForAnAnswer.test(around))
    .map(({ line, href }) =>
      warning(
        line,
        'LINK-NOT-PERSONAL',
        `Tilmeldingen peger på ${href.slice(0, 120)}, ikke på modtagerens eget link. Skriv [her]({{answer}}) i stedet.`,
      ),
    )

function linksIn(markdown: string, firstLine: number): Link[] {
  const lines = markdown.split('\n')
  return letterMarkdown.parse(markdown, {}).flatMap(({ children, map }) => {
    let line = map?.[0] ?? 0
    return (children ?? []).flatMap((child): Link[] => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line++
      return child.type === 'link_open' ? [{ line: firstLine + line, href: targetOf(child), around: lines[line] ?? '' }] : []
    })
  })
}

const linksInPractical = ({ body }: Letter): Link[] => body.practical.flatMap(section => linksIn(section.markdown, section.line))
