import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { letter002, letterFrom, openTestHouse, type TestHouse } from '../house.ts'
import { chance } from '../simulator/chance.ts'

const mine = letter002({ people: 6 })
const { id } = mine.letter
const letterOf = (days: [string, string], places: [string, string]): Letter =>
  letterFrom(
    mine.letter.source.replace(
      /sessions:\n(?: {2}.*\n)+/,
      `sessions:\n  - { id: a, date: ${days[0]}, time: 15.30-18.00, venue: { name: ${places[0]}, address: "Torvet 1, 2620 Albertslund" }, capacity: 4 }\n` +
        `  - { id: b, date: ${days[1]}, time: 15.30-18.00, venue: { name: ${places[1]}, address: "Torvet 2, 3400 Hillerød" }, capacity: 4 }\n`,
    ),
    id,
  )

/**
 * The entries of one person's calendar in the order they came, as another author's parser reads
 * them.
 */
function entriesOf(mails: OutboxMail[]) {
  return mails.flatMap(({ calendar }) => {
    if (!calendar) return []
    const event = new ICAL.Component(ICAL.parse(calendar.text)).getFirstSubcomponent('vevent')!
    return [
      {
        method: calendar.method,
        uid: event.getFirstPropertyValue('uid'),
        sequence: Number(event.getFirstPropertyValue('sequence')),
        organiser: String(event.getFirstPropertyValue('organizer')),
        starts: new ICAL.Event(event).startDate.toString(),
        where: String(event.getFirstPropertyValue('location')),
      },
    ]
  })
}

async function plays(house: TestHouse, seed: number): Promise<Letter> {
  const draw = chance(seed, 'plans')
  const days: [string, string] = ['2026-06-08', '2026-06-09']
  const places: [string, string] = ['Gate21', 'Rådhuset']
  let letter = letterOf(days, places)
  await house.launches({ ...mine, letter })
  const guests = [1, 2, 3, 4, 5, 6].map(nth => house.guest(`p${nth}@kommune.example`))
  for (let nth = 1; nth <= 14; nth++) {
    const guest = guests[draw.between(0, 5)]!
    const session = draw.pick(['a', 'b'])
    switch (draw.pick(['register', 'register', 'change', 'cancel', 'keep', 'move', 'venue', 'handOver'])) {
      case 'register':
        await guest.registers({ session })
        break
      case 'change':
        await guest.posts({ action: 'change', session, who: 'me' })
        break
      case 'cancel':
        await guest.posts({ action: 'withdraw' })
        break
      case 'keep':
        await guest.posts({ action: 'keep' })
        break
      case 'handOver':
        await guest.posts({ action: 'handOver', name: `Bo Nr${nth}`, email: `bo${nth}@kommune.example`, role: 'udvalgsmedlem' })
        break
      case 'move': {
        days[draw.between(0, 1)] = `2026-06-${String(10 + nth).padStart(2, '0')}`
        letter = letterOf(days, places)
        const shown = await house.moves(letter)
        if (shown.outcome === 'dryRun') expect((await house.moves(letter, shown.mails)).outcome).toBe('changed')
        break
      }
      case 'venue': {
        places[draw.between(0, 1)] = `Hus ${nth}`
        letter = letterOf(days, places)
        const shown = await house.changesVenue(letter)
        if (shown.outcome === 'dryRun') expect((await house.changesVenue(letter, shown.mails)).outcome).toBe('changed')
        break
      }
    }
  }
  return letter
}

test.each([1, 2, 3])(
  'I21 over any history (seed %i) each SEQUENCE rises, UID and organiser stay, and the last entry is what is true',
  async seed => {
    await using house = await openTestHouse()
    const letter = await plays(house, seed)
    const { participants } = await house.answers(id)
    const all = await house.mails()
    for (const address of new Set(all.flatMap(({ to }) => to))) {
      const entries = entriesOf(all.filter(({ to }) => to[0] === address))
      if (entries.length === 0) continue
      const sequences = entries.map(({ sequence }) => sequence)
      expect(sequences).toEqual([...new Set(sequences)].toSorted((one, other) => one - other))
      expect(new Set(entries.map(({ uid, organiser }) => `${uid} ${organiser}`)).size).toBe(1)
      const last = entries.at(-1)!
      const person = participants.find(({ email }) => email === address)
      const comes = person?.status === 'registered' || person?.status === 'toReconfirm'
      expect([address, last.method === 'CANCEL']).toEqual([address, !comes])
      const session = letter.sessions.find(one => one.id === person?.session)
      if (comes) expect([last.starts.slice(0, 10), last.where.split(',')[0]]).toEqual([session?.date, session?.venue.name])
    }
  },
)
