import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { wordsFor } from '../../form/words.ts'
import type { Language } from '../../values/language.ts'
import type { Typed } from './typed.ts'

/** Who gets the bill: a Danish public buyer is found by an EAN number, and may want its own reference on the invoice. */
export const PaymentFields = ({ language, typed, problems }: { language: Language; typed: Typed; problems: readonly ShownProblem[] }) => {
  const words = wordsFor(language).payment
  const field = (name: 'ean' | 'reference' | 'buyerName' | 'buyerEmail') => ({
    language,
    name,
    value: typed[name],
    problem: problemAt(problems, name),
  })
  return (
    <fieldset class="stack">
      <legend>{words.who}</legend>
      <TextField {...field('ean')} label={words.ean} hint={words.eanHint} optional={words.ifYouUseIt} numeric />
      <TextField {...field('reference')} label={words.reference} optional={words.ifYouUseIt} />
      <TextField {...field('buyerName')} label={words.buyerName} optional={words.ifAnother} />
      <TextField {...field('buyerEmail')} label={words.buyerEmail} optional={words.ifAnother} type="email" />
    </fieldset>
  )
}
