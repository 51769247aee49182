import { blocker } from '../letter/finding.ts'
import type { Problem } from '../values/problem.ts'

const mark = 'UDFYLD:'

/** A place where a person has to write something before the letter can go out. */
export const toFillIn = (what: string): string => `${mark} ${what}`

export const isToFillIn = (text: string): boolean => text.includes(mark)

const guessed = /^\(gæt: (.{1,400}?)\)/

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
    if (guess)
      return [
        blocker(
          index + 1,
          'TO-FILL-IN',
          `Her står et gæt: »${guess.slice(0, 200)}«. Skriv det, der er rigtigt, i stedet for hele linjens UDFYLD.`,
        ),
      ]
    return [blocker(index + 1, 'TO-FILL-IN', `Her mangler du at skrive: ${what.slice(0, 200) || 'noget'}.`.replace(/([?.!])\.$/, '$1'))]
  })
