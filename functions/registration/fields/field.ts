import type { Reader } from '../../audience/reader.ts'
import type { ShownProblem } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Typed } from './typed.ts'

/** What every field about a participant is shown with. */
export interface ParticipantFieldProps {
  letter: Pick<FrozenLetter, 'language' | 'roles' | 'colleagues'>
  reader: Reader
  typed: Typed
  problems: readonly ShownProblem[]
}

/** Whom a form is read for. */
export type FormReader = Pick<Reader, 'kind' | 'name' | 'municipalityCode' | 'role'>

/** In signs; as long as the name of somebody whom another names. */
export const longestName = 70

/** What somebody writes in their own words, in signs. */
export const longestWords = 500

/** A reference, or the name of who pays: one line on an invoice. */
export const longestLine = 120

/** The form is about somebody else than whoever has it in front of them. */
export const isAboutOthers = ({ who }: Typed): boolean => who === 'other' || who === 'several'
