import type { Letter } from '../../letter/letter.ts'
import type { Note, Problem } from '../../values/problem.ts'

/** One thing an experienced colleague would look for before the letter goes out. */
export type Rule = (letter: Letter) => Problem[]

/**
 * One that needs only the text, so that it is found also in a letter whose fields cannot be read
 * yet.
 */
export type TextRule = (letter: Pick<Letter, 'body'>) => Problem[]

/** Something the system does on its own and an author may not expect. */
export type LetterRemark = (letter: Letter) => Note[]
