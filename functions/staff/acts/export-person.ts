import * as v from 'valibot'
import { normaliseAddress } from '../../audience/address.ts'
import { act, refusal } from '../act.ts'
import { exportOfPerson, personAsPage } from '../export-person.ts'
import { packed } from '../file-content.ts'

const encoded = (text: string) => packed(new TextEncoder().encode(text))

/** A copy of everything there is of one address, to be read and to be taken along. */
export const exportPerson = act({
  least: 'admin',
  mails: 'nobody',
  shape: v.strictObject({ address: v.pipe(v.string(), v.minLength(1), v.maxLength(320)) }),
  async does(house, order) {
    const read = normaliseAddress(order.address)
    if (!read.ok)
      return refusal('adressen', 'NO-ADDRESS', 'Det er ikke en mailadresse. Skriv den, som den står på listen: navn@kommune.dk.')
    const exported = await exportOfPerson(house, read.address)
    return {
      outcome: 'exported' as const,
      campaigns: exported.campaigns.length,
      files: [
        { name: 'person.html', content: encoded(personAsPage(exported)) },
        { name: 'person.json', content: encoded(`${JSON.stringify(exported, null, 2)}\n`) },
      ],
    }
  },
})
