import type { Problem } from '../../values/problem.ts'
import type { Letter } from '../letter.ts'

/** One thing an experienced colleague would look for before the letter goes out. */
export type Rule = (letter: Letter) => Problem[]
