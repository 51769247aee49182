import * as v from 'valibot'
import type { Contact, Mailbox, Signatory } from '../../letter/letter.ts'
import { plainAddress } from '../../values/plain-address.ts'
import { plainLine } from '../../values/plain-line.ts'
import { field, fields, line, Refusal } from './field.ts'

const looksLikeAnAddress = v.pipe(v.string(), v.email(), v.maxLength(254))

function readAddress(text: string): string | Refusal {
  const address = plainAddress(text).replace(/^mailto:/i, '')
  return v.is(looksLikeAnAddress, address)
    ? address
    : new Refusal(`»${text.slice(0, 80)}« er ikke en mailadresse. Skriv fx sofie@sekretariat.example.`)
}

export const address = field(readAddress)

/** `KKR Hovedstaden <kkr@indbyd.example>`, or the address alone. */
const mailboxText = field((text): Mailbox | Refusal => {
  const [, name = '', inBrackets] = /^([^<>]{0,200})<([^<>]+)>$/.exec(text) ?? []
  const read = readAddress((inBrackets ?? text).trim())
  return read instanceof Refusal ? read : { name: plainLine(name.replaceAll('"', '')) || read, address: read }
})

export const mailbox = v.lazy(input => (typeof input === 'string' ? mailboxText : fields({ name: line, address })))

/** Eight digits as Danes read them, `12 34 56 78`; anything else as it was written. */
const readablePhone = (text: string) => text.replace(/^(\d\d)\s?(\d\d)\s?(\d\d)\s?(\d\d)$/, '$1 $2 $3 $4')

const isPhone = (text: string) => /^\+?[\d\s()-]{6,20}$/.test(text)
const bareNumber = (text: string) => text.replace(/^(?:tlf|telefon|mobil|phone|tel)\.?:?\s*/i, '')

/**
 * `Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78` in any order, the number left out at
 * will, or `none`.
 */
const contactText = field((text): Contact | 'none' | Refusal => {
  if (/^(none|ingen)$/i.test(text)) return 'none'
  const parts = text
    .replace(/\s*<([^<>@]+@[^<>]+)>/, ', $1')
    .split(/[,;]/)
    .map(part => part.trim())
  const mail = parts.find(part => part.includes('@'))
  if (!mail)
    return new Refusal(
      `Kontaktpersonen mangler en mailadresse. Skriv fx »contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78«.`,
    )
  if (parts.filter(part => part.includes('@')).length > 1) return new Refusal('Her står to mailadresser. Nævn én kontaktperson.')
  const read = readAddress(mail.replace(/^<|>$/g, ''))
  if (read instanceof Refusal) return read
  const phone = parts.find(part => isPhone(bareNumber(part)))
  const name = parts.filter(part => part !== mail && part !== phone).join(', ')
  return { name: name || read, address: read, phone: phone ? readablePhone(bareNumber(phone)) : null }
})

const phone = field(text => (isPhone(text) ? readablePhone(text) : new Refusal(`»${text.slice(0, 40)}« er ikke et telefonnummer.`)))

const contactFields = v.pipe(
  fields({ name: line, email: address, phone: v.optional(phone) }, { email: 'sofie.holm@sekretariat.example' }),
  v.transform((contact): Contact => ({ name: contact.name, address: contact.email, phone: contact.phone ?? null })),
)

export const contact = v.lazy(input => (typeof input === 'string' ? contactText : contactFields))

const signatoryText = field((text): Signatory | Refusal => {
  const [name = '', ...title] = text.split(',')
  // To YAML `[Maja Lind, formand]` is two people.
  if (title.length === 0 && /^\p{Ll}+$/u.test(name))
    return new Refusal(`»${name.slice(0, 60)}« er ikke et navn. Skriv navn og titel i én tekst: »- Maja Lind, formand«.`)
  return { name: name.trim(), title: title.join(',').trim() }
})

export const signatory = v.lazy(input => (typeof input === 'string' ? signatoryText : fields({ name: line, title: v.optional(line, '') })))
