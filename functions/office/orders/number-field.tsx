import type { Problem } from '../../values/problem.ts'
import { TypedField } from '../pages/field.tsx'
import { saidAt } from '../pages/told.tsx'

interface NumberFieldProps {
  label: string
  says: string
  value: string
  /** Of the page; one may be the number's. */
  problems: readonly Problem[]
  /** The id of the form it belongs to, where it stands outside of it. */
  form?: string
}

/** How many it is, typed by hand: nobody mails many by one press too many. */
export const NumberField = ({ says, problems, ...field }: NumberFieldProps) => (
  <TypedField {...field} id="confirmed" name="confirmed" hint={says} inputmode="numeric" problem={saidAt(problems, 'confirmed')} />
)

/** As typed: `1.234` is a number too. */
export const numberTyped = (value: unknown): string => (typeof value === 'string' ? value.replace(/[.\s]/g, '') : '')

export const isNumber = (typed: string): boolean => /^\d{1,7}$/.test(typed)
