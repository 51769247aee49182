import type { FrozenSession } from '../../../functions/letter/frozen-letter.ts'
import { inDoubt, type Past } from '../past.ts'
import type { Story } from '../play.ts'
import { clock, type Invariant } from './invariant.ts'
import { isChange } from './mailings.ts'
import { deadBodies } from './nothing-lost.ts'
import { standing } from './plans.ts'

interface Entry {
  mail: Story['mails'][number]
  uid: string
  organiser: string
  method: string
  sequence: number
  starts: string
  ends: string
  place: string
}

/**
 * I21: each person has one entry (UID), asked by one organiser in one way; a SEQUENCE means one
 * thing and rises with every change of plan; the newest entry is what is so.
 */
export const calendars: Invariant = (story, past) => {
  const wrong: string[] = []
  const byReader = Map.groupBy(
    story.mails.filter(({ calendar }) => calendar !== ''),
    ({ to, tags }) => `${to} ${tags.number}`,
  )
  for (const [who, theirs] of byReader) {
    const of = theirs.map(entryOf)
    const kinds = new Set(of.map(({ method }) => method).filter(method => method !== 'CANCEL'))
    const several = (name: 'uid' | 'organiser') => new Set(of.map(entry => entry[name])).size > 1
    if (several('uid') || several('organiser') || kinds.size > 1) wrong.push(`I21 ${who} has entries of several kinds`)
    for (const [sequence, same] of Map.groupBy(of, entry => entry.sequence))
      if (new Set(same.map(({ method, starts }) => `${method} ${starts}`)).size > 1)
        wrong.push(`I21 ${who}: SEQUENCE ${sequence} means two things`)
    wrong.push(...of.flatMap((entry, index) => notRisen(story, who, entry, of.slice(0, index))))
    wrong.push(...notSo(story, past, who, of))
  }
  return wrong.slice(0, 8)
}

function entryOf(mail: Story['mails'][number]): Entry {
  const plain = mail.calendar.replace(/\r?\n /g, '')
  const line = (name: RegExp) => (name.exec(plain)?.[1] ?? '').trim()
  return {
    mail,
    uid: line(/^UID:(.*)$/m),
    organiser: line(/^ORGANIZER.*:mailto:(.*)$/im),
    method: line(/^METHOD:(.*)$/m),
    sequence: Number(line(/^SEQUENCE:(.*)$/m)),
    starts: line(/^DTSTART:(.*)$/m),
    ends: line(/^DTEND:(.*)$/m),
    place: line(/^LOCATION:(.*)$/m),
  }
}

/**
 * A calendar takes over what a change tells only where its number is the highest it has seen. Where
 * a receipt told it already (approved after the change, before its mail), there is nothing to take.
 */
function notRisen({ calls }: Story, who: string, entry: Entry, earlier: Entry[]): string[] {
  const { mail, sequence } = entry
  if (!isChange(mail.tags.mailing)) return []
  const read = calls.findLast(({ by, at, operation, of }) => by === mail.by && at <= mail.at && operation === 'Query' && /#P#\d+ /.test(of))
  const seen = earlier.filter(one => one.mail.at < (read?.at ?? mail.at))
  const highest = Math.max(-1, ...seen.map(one => one.sequence))
  const isKnown = seen.some(one => one.sequence === highest && saysOf(one) === saysOf(entry))
  return sequence > highest || (sequence === highest && isKnown)
    ? []
    : [`I21 ${who}: ${mail.tags.mailing} at ${clock(mail.at)} has SEQUENCE ${sequence}, after ${highest}`]
}

const saysOf = ({ method, starts, ends, place }: Entry): string => [method, starts, ends, place].join(' ')

const utc = (at: string) => at.replace(/[-:]|\.\d+/g, '')

function notSo(story: Story, past: Past, who: string, of: Entry[]): string[] {
  const { people, letter } = past
  const newest = of.toSorted((a, b) => b.sequence - a.sequence)[0]!
  const person = people.find(({ email, number }) => `${email} ${number}` === who)
  if (!person || !letter || newest.sequence % 10_000 !== person.version) return []
  const { status, session } = standing(person, letter)
  const comes = status === 'registered' || status === 'toReconfirm'
  // Of what did not get through staff know.
  const changes = past.steps.filter(({ change }) => change !== undefined)
  const isHeld = changes.some(({ state }) => state !== 'sent') || deadBodies(story) !== ''
  const isDoubted = past.batches.some(
    row => isChange(row.pk.split('#M#')[1]?.replace(/#\d+$/, '')) && (inDoubt(row) || row.refused !== undefined),
  )
  const isGone = person.suppression !== null && person.suppression.because !== 'optedOut'
  if (changes.length > 0 && (isHeld || isDoubted || isGone)) return []
  if ((newest.method !== 'CANCEL') !== comes) return [`I21 ${who} is ${status}, and the newest entry says ${newest.method}`]
  const place = letter.sessions.find(({ id }) => id === session)
  return comes && place && !isAt(newest, place)
    ? [`I21 ${who} has a seat on ${place.starts} at ${place.venue.name}, and the newest entry is of ${newest.starts} at ${newest.place}`]
    : []
}

/** Another room of the same house asks nobody, and tells no calendar. */
const isAt = ({ starts, ends, place }: Entry, session: FrozenSession) =>
  starts === utc(session.starts) && ends === utc(session.ends) && place.startsWith(session.venue.name)
