import type { Person } from '../audience/person.ts'
import { loadLastBuyer } from '../billing/last-buyer.ts'
import type { Platform } from '../platform/platform.ts'
import type { AnswerForm } from './answer-form.ts'

/**
 * The form as if its sender had typed who paid last for their municipality, where they ticked that;
 * what they did type stands. For the server only: whoever holds the link is not shown another's
 * name, address or reference.
 */
export async function asLastTime(house: Pick<Platform, 'table'>, { municipality }: Person, form: AnswerForm): Promise<AnswerForm> {
  const last = form.asLastTime && municipality && (await loadLastBuyer(house, municipality))
  if (!last) return form
  return {
    ...form,
    ean: form.ean.trim() || last.ean,
    reference: form.reference.trim() || last.reference,
    buyerName: form.buyerName.trim() || last.name,
    buyerEmail: form.buyerEmail.trim() || last.email,
  }
}
