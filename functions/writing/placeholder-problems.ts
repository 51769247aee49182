import { blocker } from '../letter/finding.ts'
import { placeholders } from '../letter/placeholders.ts'
import { nearestWord } from '../values/nearest-word.ts'
import type { Problem } from '../values/problem.ts'

// Mails are filled in by the mail service, once, with nothing but these names. Any other brace in a
// letter would be filled with nothing, or stop the mail.
const fillable = new RegExp(`(?<![{\\\\])\\{\\{(?:${placeholders.join('|')})\\}\\}(?!\\})`, 'g')

export const placeholderInFrontMatter = (line: number): Problem =>
  blocker(line, 'PLACEHOLDER', 'Pladsholdere med {{ }} kan kun stå i selve brevet, ikke heroppe. Skriv teksten helt ud.')

/** @param lines the letter's own text, without programme and practical info */
export function placeholderProblems(lines: string[], firstLine: number, hasDeadline: boolean): Problem[] {
  return lines.flatMap((text, index) => {
    const line = firstLine + index
    const [, strange] = /\{\{\s*([^{}]{0,40})/.exec(text.replace(fillable, '')) ?? []
    if (strange !== undefined) return [blocker(line, 'PLACEHOLDER', unknownPlaceholder(strange.trim()))]
    if (/\]\((?!\{\{answer\}\}\s*[)"'])[^)\]]*\{\{/.test(text))
      return [blocker(line, 'PLACEHOLDER', 'En pladsholder kan ikke stå inde i en adresse. Det personlige link skrives [her]({{answer}}).')]
    if (!hasDeadline && text.includes('{{deadline}}'))
      return [
        blocker(
          line,
          'PLACEHOLDER',
          'Her står {{deadline}}, men brevet har ingen frist. Skriv »deadline« i felterne øverst, eller ret teksten.',
        ),
      ]
    return []
  })
}

function unknownPlaceholder(typed: string): string {
  const meant = nearestWord(typed, placeholders)
  const known = placeholders.map(name => `{{${name}}}`).join(', ')
  return `Pladsholderen {{${typed}}} kendes ikke.${meant ? ` Mente du {{${meant}}}?` : ''} Brug kun ${known}.`
}

/** The programme and the practical info are the same for everybody. */
export const placeholdersInSection = (lines: string[], firstLine: number): Problem[] =>
  lines.flatMap((text, index) =>
    text.includes('{{')
      ? [
          blocker(
            firstLine + index,
            'PLACEHOLDER',
            'Pladsholdere med {{ }} kan ikke stå i program og praktisk info. Skriv teksten helt ud.',
          ),
        ]
      : [],
  )

/** True when there are braces nobody fills. */
export const hasStrayBraces = (rendered: string): boolean => rendered.replace(fillable, '').includes('{{')
