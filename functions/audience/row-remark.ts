import { type NoteCode, noteCodes, type WarningCode } from '../letter/finding-codes.ts'

/** Why a row of a list is refused. */
export interface RowRemark {
  row: number
  says: string
}

/**
 * What is to be said of a row that is not refused: what was left out of it, or how it was
 * understood. A note stops no launch; a warning does, until somebody has looked.
 */
export interface Remark {
  code: WarningCode | NoteCode
  says: string
}

export type CodedRemark = RowRemark & Remark

export const isNote = ({ code }: Remark): boolean => (noteCodes as readonly string[]).includes(code)
