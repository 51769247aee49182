import type { Letter } from '../../functions/letter/letter.ts'
import { type Instant, instant } from '../../functions/values/instant.ts'
import { parseLetter } from '../../functions/writing/parse.ts'
import { type Chance, chance } from './chance.ts'
import type { Fate } from './letterbox.ts'

export interface Invited {
  nth: number
  name: string
  email: string
  role: 'udvalgsmedlem' | 'direktør' | 'gæst'
  kind: 'person' | 'fællespostkasse'
  fate: Fate
}

/**
 * One letter and those it goes to, drawn from the seed: small, and every person recognisable
 * wherever a word of theirs turns up.
 */
export interface Campaign {
  letter: Letter
  people: Invited[]
  /** Those staff take in when the letter is out already. */
  added: Invited[]
  launch: Instant
  batchSize: number
  /** When recipients stop answering: in the middle of it all, or not before the meeting. */
  over: Instant
  /** Everybody names colleagues as fast as they can. */
  hasCrowd?: boolean
}

const day = 86_400_000
const date = (at: number) => new Date(at).toISOString().slice(0, 10)

/**
 * Mornings from which the next weeks cross into summer time, out of it, over new year, or nothing.
 */
const mornings = ['2026-03-18', '2026-03-24', '2026-10-12', '2026-10-20', '2026-12-14', '2026-05-06', '2027-01-18']

export function campaignOf(seed: number): Campaign {
  const draw = chance(seed, 'campaign')
  const start = Date.parse(`${draw.pick(mornings)}T08:30:00Z`)
  const deadline = start + draw.between(9, 16) * day
  const meeting = deadline + draw.pick([0, 7, 9, 14]) * day
  const people = Array.from({ length: draw.pick([8, 10, 12, 20, 30, 60]) }, (_, index) => invited(draw, index + 1))
  const added = draw.often(0.4) ? Array.from({ length: draw.between(1, 6) }, (_, index) => invited(draw, people.length + index + 1)) : []
  const capacity = draw.pick([null, 1, 3, Math.ceil(people.length / 4), Math.ceil(people.length / 2)])
  const limits = capacity === null ? '' : `, capacity: ${capacity}${draw.often(0.2) ? ', per-municipality: 2' : ''}`
  const sessions = Array.from({ length: draw.pick([1, 1, 2]) }, (_, index) => {
    const when = `date: ${date(meeting + index * day)}, time: 15.30-18.00`
    return `  - { id: s${index + 1}, ${when}, venue: "Salen, Torvet ${index + 1}, 9999 Eksempelby"${limits} }`
  })
  const text = [
    '---',
    'title: Temamøde om genoptræning',
    'sessions:',
    ...sessions,
    ...(draw.often(0.85) ? [`deadline: ${date(deadline)}${meeting === deadline ? ' 12.00' : ''}`] : []),
    'contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78',
    'staff: [vagt@sekretariat.example]',
    ...(capacity !== null && draw.often(0.7) ? [`waiting-list: { offer-lasts: ${draw.pick(['6 hours', '1 day', '2 days'])} }`] : []),
    ...(draw.often(0.3) ? ['price:', '  amount: 495 kr.', '  binding: true'] : []),
    'audience:',
    ...(draw.often(0.3) ? ['  roles: [udvalgsmedlem, direktør]'] : []),
    `  colleagues: ${draw.pick([0, 2, 10])}`,
    ...(draw.often(0.2) ? ['form: { catering-needs: true }'] : []),
    // Of its own chance: what else a seed draws stays.
    ...(chance(seed, 'documents').often(0.3) ? ['documents:', '  - { id: program, title: Program, with: [programme] }'] : []),
    '---',
    'Kære {{greeting}}',
    '',
    'Vi inviterer til en aften om genoptræning på tværs af kommunerne. Er der en pris, er den ekskl. moms.',
    '',
    '## Program',
    '- 15.30 Velkomst — Maja Lind, kontorchef',
    '- 17.00 Drøftelse i grupper',
    '- 18.00 Tak for i dag',
  ].join('\n')
  return {
    letter: letterFrom(text),
    people,
    added,
    launch: instant(start),
    batchSize: draw.pick([5, 14, 50]),
    over: instant(draw.often(0.3) ? deadline - 3 * day : meeting + 2 * day),
  }
}

/** @throws what is wrong with it */
export function letterFrom(text: string): Letter {
  const { letter, problems } = parseLetter(text, 'simuleret', {
    sender: { name: 'Sekretariatet', address: 'sekretariatet@indbyd.example' },
  })
  if (!letter) throw new Error(problems.map(({ at, says }) => `${at}: ${says}`).join('\n'))
  return letter
}

const invited = (draw: Chance, nth: number): Invited => ({
  nth,
  name: nameOf(nth),
  email: `canary-${nth}@kommune.example`,
  role: draw.weighed({ udvalgsmedlem: 8, direktør: 2, gæst: 1 }),
  kind: draw.often(0.05) ? 'fællespostkasse' : 'person',
  fate: draw.weighed({ arrives: 20, bounces: 1, complains: 1, isFull: 1 }),
})

export const nameOf = (nth: number | string) => `Canary-${nth} Jensen`

export const recipientsCsv = (people: Invited[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'email;navn;kommune;rolle;udvalg;type',
      ...people.map(({ email, name, role, kind, nth }) => {
        const municipality = ['Furesø', 'Ballerup', 'Aarhus'][nth % 3]
        return [email, name, municipality, role, 'Socialudvalget', kind].join(';')
      }),
    ].join('\n'),
  )
