import { parse } from 'yaml'
import type { Draft } from '../../../functions/writing/draft/draft.ts'

/**
 * What a careful secretary would take from a text, in the shape that the outside scorer reads as
 * well.
 */
export interface Expected {
  title: Wanted
  kind: Wanted
  sessions: { date: string; start: Wanted; end: Wanted; venueName: Wanted; room: Wanted; address: string | null; capacity: number | null }[]
  deadline: Wanted
  price: { amount: number | number[]; vat: 'inc' | 'ex' | null } | null
  contact: { name: Wanted; mail: Wanted; phone: Wanted }
  signatories: string[] | { optional: string[] } | null
  programme: { time: string | null; title: string }[] | { optional: unknown } | null
  roles: string[] | { optional: string[] } | null
}

type Wanted = string | null | { anyOf: string[] } | { optional: string }

export type Verdict = 'right' | 'said' | 'wrong' | 'invented' | 'open'

interface Fields {
  title: string
  kind?: string
  sessions: { date: string; time: string; venue: { name: string; room?: string; address?: string }; capacity?: number }[]
  deadline?: string
  audience: { roles: string | string[] }
  price?: { amount: string }
  contact: string | { name: string; email: string; phone?: string }
  signatories: string | { name: string }[]
}

/** One verdict a fact: right, said to be missing, wrong in silence, or made up. */
export function judged(expected: Expected, draft: Draft): [fact: string, verdict: Verdict][] {
  const fields = parse(draft.frontMatter) as Fields
  const told = [...draft.missing, ...draft.guesses].map(({ fact }) => fact)
  const verdict = (fact: string, wanted: Wanted | undefined, got: string | undefined): [string, Verdict] => [
    fact,
    verdictOn(
      wanted,
      got,
      told.some(other => fact === other || fact.startsWith(`${other}.`)),
    ),
  ]
  const contact: { name?: string; email?: string; phone?: string } = typeof fields.contact === 'string' ? {} : fields.contact
  return [
    verdict('title', expected.title, fields.title),
    verdict('kind', expected.kind, fields.kind),
    ...expected.sessions.flatMap((session, index) => {
      const got = fields.sessions[index]
      const [start, end] = got?.time.includes('UDFYLD') ? [/\d\d\.\d\d/.exec(got.time)?.[0]] : (got?.time ?? '').split('-')
      return [
        verdict(`sessions.${index}.date`, session.date, got?.date),
        verdict(`sessions.${index}.time`, session.start, start),
        verdict(`sessions.${index}.time`, session.end, end),
        verdict(`sessions.${index}.venue`, session.venueName, got?.venue.name),
        verdict(`sessions.${index}.venue.room`, session.room, got?.venue.room),
        verdict(`sessions.${index}.venue.address`, session.address, got?.venue.address),
        verdict(`sessions.${index}.capacity`, session.capacity?.toString() ?? null, got?.capacity?.toString()),
      ]
    }),
    verdict('sessions', String(expected.sessions.length), String(fields.sessions.length)),
    verdict('deadline', expected.deadline, fields.deadline?.replace(' kl. ', ' ')),
    verdict('price', priceWanted(expected.price), fields.price?.amount),
    verdict('contact.name', expected.contact.name, contact.name),
    verdict('contact.email', expected.contact.mail, contact.email),
    verdict('contact.phone', expected.contact.phone, contact.phone),
    verdict(
      'signatories',
      listed(expected.signatories),
      Array.isArray(fields.signatories) ? listOf(fields.signatories.map(({ name }) => name)) : undefined,
    ),
    verdict('roles', listed(expected.roles), Array.isArray(fields.audience.roles) ? listOf(fields.audience.roles) : undefined),
    verdict('programme', pointsWanted(expected.programme), points(draft.body) || undefined),
  ]
}

function verdictOn(wanted: Wanted | undefined, got: string | undefined, told: boolean): Verdict {
  if (wanted && typeof wanted === 'object' && 'optional' in wanted) return 'open'
  const isOpen = got === undefined || got.includes('UDFYLD')
  const right = wanted === null || wanted === undefined ? [] : typeof wanted === 'string' ? [wanted] : wanted.anyOf
  if (right.length === 0) return isOpen ? 'open' : 'invented'
  if (right[0]!.startsWith('--')) return got?.includes('hvilket år') ? 'right' : 'wrong'
  if (!isOpen && right.some(value => tidy(value) === tidy(got))) return 'right'
  return got?.includes('UDFYLD') || told ? 'said' : 'wrong'
}

const tidy = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s".:”“]+/g, ' ')
    .trim()

const listOf = (list: string[]) => list.toSorted((a, b) => (a < b ? -1 : 1)).join()

const listed = (list: string[] | { optional: string[] } | null): Wanted =>
  list === null ? null : Array.isArray(list) ? listOf(list) : { optional: list.optional.join() }

function priceWanted(price: Expected['price']): Wanted {
  if (!price || price.amount === 0) return null
  if (Array.isArray(price.amount)) return price.amount.join()
  const kroner = String(price.amount / 100 / (price.vat === 'inc' ? 1.25 : 1))
  return `${kroner.replace(/\B(?=(?:\d{3})+$)/g, '.')} kr.`
}

const pointsWanted = (programme: Expected['programme']): Wanted =>
  programme === null
    ? null
    : Array.isArray(programme)
      ? programme.map(({ time, title }) => `${time ?? ''} ${title}`).join(';')
      : { optional: '' }

/** `09.00 Velkomst`, without who speaks and when a point is over. */
function points(body: string): string {
  const [, section = ''] = /^## Program\n([\s\S]*?)(?:\n## |$(?![\s\S]))/m.exec(body) ?? []
  return section
    .split('\n')
    .filter(line => line.startsWith('- '))
    .map(line =>
      line
        .slice(2)
        .replace(/ — .*$/, '')
        .replace(/^(\d\d\.\d\d)-\d\d\.\d\d/, '$1'),
    )
    .map(point => (/^\d/.test(point) ? point : ` ${point}`))
    .join(';')
}
