import { stringify } from 'yaml'
import { blocker } from '../letter/finding.ts'
import type { Mend } from '../values/mend.ts'
import type { Problem } from '../values/problem.ts'

const mark = 'UDFYLD:'

/** A place where a person has to write something before the letter can go out. */
export const toFillIn = (what: string): string => `${mark} ${what}`

export const isToFillIn = (text: string): boolean => text.includes(mark)

const guessed = /^\(gæt: (.{1,400}?)\)/
/** The days a date without its year could be. */
const days = /\d{4}-\d\d-\d\d(?= er en )/g

/** The places still marked, a blocker a line. @param text the whole letter.md */
export const leftToFillIn = (text: string): Problem[] =>
  text.split('\n').flatMap((line, index) => {
    const at = line.indexOf(mark)
    if (at < 0) return []
    const what = line
      .slice(at + mark.length)
      .replace(/["'\s]+$/, '')
      .trim()
    const [, guess] = guessed.exec(what) ?? []
    const mend = likely(what, guess).map(value => written(line, at, value))
    if (guess)
      return [
        blocker(
          index + 1,
          'TO-FILL-IN',
          `Her står et gæt: »${guess.slice(0, 200)}«. Skriv det, der er rigtigt, i stedet for hele linjens UDFYLD.`,
          ...mend,
        ),
      ]
    const says = `Her mangler du at skrive: ${what.slice(0, 200) || 'noget'}.`.replace(/([?.!])\.$/, '$1')
    return [blocker(index + 1, 'TO-FILL-IN', says, ...mend)]
  })

const likely = (what: string, guess: string | undefined): string[] => guess?.split(' eller ') ?? what.match(days) ?? []

/** The whole mark goes, with its quotes where it stands in a field. */
function written(line: string, at: number, value: string): Mend {
  const from = /["']/.test(line[at - 1] ?? '') ? at - 1 : at
  const isField = /^\s*(?:- )?[\w-]+:\s*$/.test(line.slice(0, from))
  return { do: 'replace', this: line.slice(from).trimEnd(), by: isField ? stringify(value, { lineWidth: 0 }).trim() : value }
}
