import { type ColumnName, type ColumnWishes, columnNames } from '../functions/audience/columns.ts'
import { nearestWord } from '../functions/values/nearest-word.ts'
import { WrongUse } from './outcome.ts'

/**
 * `--column email="Min kolonne"`, once for each heading that is not guessed right. For
 * `.option(...columnOption)`.
 */
export const columnOption = [
  '--column <name=heading>',
  `which heading of the list means what, where the guess is wrong: ${columnNames.join(', ')}`,
  (pair: string, before: string[]) => [...before, pair],
  [] as string[],
] as const

/** @throws WrongUse */
export function columnWishes(pairs: string[]): ColumnWishes {
  const wishes: ColumnWishes = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const [name, heading] = [pair.slice(0, at).toLowerCase(), pair.slice(at + 1).trim()]
    if (at < 1 || heading === '')
      throw new WrongUse(`--column skal være navn=overskrift, ikke »${pair}«. Skriv f.eks. --column email="Min kolonne".`)
    if (!isColumnName(name)) throw new WrongUse(unknownColumn(name))
    wishes[name] = heading
  }
  return wishes
}

const isColumnName = (word: string): word is ColumnName => (columnNames as readonly string[]).includes(word)

function unknownColumn(name: string): string {
  const meant = nearestWord(name, columnNames)
  return `--column kender ikke »${name}«. ${meant ? `Mente du »${meant}«?` : `Skriv et af ordene ${columnNames.join(', ')}.`}`
}
