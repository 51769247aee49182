import { paymentWords } from '../../../templates/words/page/payment.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { Tick } from '../../form/tick.tsx'
import type { RegistrationFieldsProps } from './registration-fields-props.ts'

/**
 * Who gets the bill: a Danish public buyer is found by an EAN number, and may want its own
 * reference on the invoice.
 */
export const PaymentFields = ({ letter: { language }, reader, typed, problems, lastDigits }: Omit<RegistrationFieldsProps, 'seats'>) => {
  const words = paymentWords[language]
  const field = (name: 'ean' | 'reference' | 'buyerName' | 'buyerEmail') => ({
    language,
    name,
    value: typed[name],
    problem: problemAt(problems, name),
  })
  return (
    <fieldset class="stack">
      <legend>{words.who}</legend>
      {lastDigits !== undefined && (
        <Tick name="asLastTime" value="yes" text={words.asLastTime(reader.municipality)} checked={Boolean(typed.asLastTime)}>
          <span>{words.asLastTimeMeans(lastDigits)}</span>
        </Tick>
      )}
      <TextField {...field('ean')} label={words.ean} hint={words.eanHint} optional={words.ifYouUseIt} numeric />
      <TextField {...field('reference')} label={words.reference} optional={words.ifYouUseIt} />
      <TextField {...field('buyerName')} label={words.buyerName} optional={words.ifAnother} />
      <TextField {...field('buyerEmail')} label={words.buyerEmail} optional={words.ifAnother} type="email" />
    </fieldset>
  )
}
