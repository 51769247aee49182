import { paymentWords } from '../../../templates/words/page/payment.ts'
import { normaliseAddress } from '../../audience/address.ts'
import type { Reader } from '../../audience/reader.ts'
import type { Buyer } from '../../billing/agreement.ts'
import { readEan } from '../../billing/ean.ts'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { Tick } from '../../form/tick.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { plainLine } from '../../values/plain-line.ts'
import { longestLine } from './field.ts'
import { type FieldRead, fits, together, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

interface BuyerFieldsProps {
  reader: Pick<Reader, 'municipality'>
  typed: Typed
  problems: readonly ShownProblem[]
  /**
   * The last digits of the EAN number of who paid last for the reader's municipality; undefined
   * where nobody has.
   */
  lastDigits?: string | undefined
}

/**
 * Who gets the bill: a Danish public buyer is found by an EAN number, and may want its own
 * reference on the invoice.
 */
export const BuyerFields = ({ reader, typed, problems, lastDigits }: BuyerFieldsProps) => {
  const words = inPageLanguage(paymentWords)
  const field = (name: 'ean' | 'reference' | 'buyerName' | 'buyerEmail') => ({
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

/** Who pays, where there is a price. */
export function readBuyer(typed: Typed, { price }: Pick<FrozenLetter, 'price'>): FieldRead<Buyer | undefined> {
  if (price === null) return { read: undefined }
  return together({
    ean: readBuyerEan(typed),
    reference: fits('reference', plainLine(typed.reference ?? ''), longestLine),
    name: fits('buyerName', plainLine(typed.buyerName ?? ''), longestLine),
    email: readBuyerEmail(typed),
  })
}

function readBuyerEan({ ean = '' }: Typed): FieldRead<string> {
  if (ean.trim() === '') return { read: '' }
  const read = readEan(ean)
  if ('ean' in read) return { read: read.ean }
  if (read.wrong === 'check') return wrong('ean', 'eanCheck')
  const written = ean.replace(/[\s.\-–]/g, '')
  if (!/^\d+$/.test(written)) return wrong('ean', 'eanOnlyDigits')
  return wrong('ean', written.length < 13 ? 'eanTooShort' : 'eanTooLong', written.length)
}

function readBuyerEmail({ buyerEmail = '' }: Typed): FieldRead<string> {
  if (buyerEmail.trim() === '') return { read: '' }
  const read = normaliseAddress(buyerEmail)
  return read.ok ? { read: read.address } : wrong('buyerEmail', 'buyerEmailWrong')
}
