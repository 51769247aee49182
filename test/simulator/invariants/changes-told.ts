import type { Person } from '../../../functions/audience/person.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import type { ToldChange } from '../../../functions/letter/step.ts'
import { inDoubt, type Past } from '../past.ts'
import type { Story } from '../play.ts'
import { claimOfMail, runOfMail } from './claims.ts'
import { clock, type Invariant } from './invariant.ts'
import { isChange } from './mailings.ts'
import { deadBodies } from './nothing-lost.ts'
import { type Standing, standing } from './plans.ts'

/** A change of plan as it was committed: whom it was to be told, by RULES. */
interface Committed {
  at: number
  run: string
  change: ToldChange
  /** The last number that had been invited. */
  invitedTo: number
  before: FrozenLetter
  letter: FrozenLetter
}

/**
 * Each person a change of plan concerns is told of it, once (I1 counts), unless they answered,
 * became unreachable, or a later change has taken its place; nobody else is, and the words fit the
 * one who reads them.
 */
export const changesTold: Invariant = (story, past) => {
  const changes = committedIn(past)
  return [
    ...changes.flatMap(change => untold(story, past, change, changes)),
    ...story.mails.flatMap(mail => wrongly(story, past, mail, changes)),
  ].slice(0, 6)
}

const committedIn = ({ changes, letterAt }: Past): Committed[] =>
  changes.flatMap(({ sk, at, before, after }) => {
    const [before_, letter] = [letterAt(at - 1), letterAt(at)]
    if (!sk.startsWith('step#') || before || !after?.change || !before_ || !letter) return []
    return [
      {
        at,
        run: sk.slice('step#'.length),
        change: after.change as ToldChange,
        invitedTo: Number(after.invitedTo),
        before: before_,
        letter,
      },
    ]
  })

const holdsPlace = ({ status }: Standing) => /^(registered|toReconfirm|waitlisted|pendingApproval)$/.test(status)

/** @param letter as it was while they had the place they had */
function concerns({ sessions, unanswered, declined }: ToldChange, person: Person, letter: FrozenLetter, invitedTo: number): boolean {
  const stands = standing(person, letter)
  const named = 'session' in person.answer ? (person.answer.session as string) : ''
  if (holdsPlace(stands)) return (sessions as string[]).includes(stands.session!) || (sessions as string[]).includes(named)
  if (person.answer.status === 'declined' || person.answer.status === 'cancelled') return declined && person.suppression === null
  if (person.answer.status !== 'noAnswer') return false
  return unanswered && person.suppression === null && person.registeredBy === null && person.number <= invitedTo
}

function untold(story: Story, past: Past, { at, run, change, invitedTo, before }: Committed, all: Committed[]): string[] {
  const step = past.steps.find(({ sk }) => sk === `step#${run}`)
  // What was held, is in doubt or was refused is shown to staff.
  if (step?.state !== 'sent' || deadBodies(story).includes('"step":')) return []
  const rows = past.batches.filter(({ pk }) => pk.endsWith(`#M#${run}`))
  if (rows.some(row => inDoubt(row) || row.refused !== undefined)) return []
  const closed = past.changes.find(({ sk, after, at: then }) => then > at && sk === `step#${run}` && after?.state === 'sent')?.at ?? at
  return past.everybody.flatMap(({ number }) => {
    const was = past.during(number, at, at)[0]
    if (!was || !concerns(change, was, before, invitedTo)) return []
    if (story.mails.some(mail => Number(mail.tags.number) === number && isChange(mail.tags.mailing) && runOfMail(mail, past) === run))
      return []
    const since = past.during(number, at, closed)
    const isExcused =
      past.forgotten.some(one => one.number === number && one.at <= closed) ||
      since.some(({ suppression, answer }) => suppression !== null || JSON.stringify(answer) !== JSON.stringify(was.answer)) ||
      all.some(later => later.at > at && later.at <= closed && concerns(later.change, was, later.before, later.invitedTo))
    return isExcused ? [] : [`I9 number ${number}, ${was.answer.status}, was never told of plan ${change.plan} (${run}, ${clock(at)})`]
  })
}

const plain = (text: string) => text.replaceAll(/\u00a0/g, ' ').toLowerCase()

function wrongly({ calls }: Story, past: Past, mail: Story['mails'][number], all: Committed[]): string[] {
  const { mailing = '', number } = mail.tags
  if (!isChange(mailing)) return []
  const tells = `${mailing} to ${number} at ${clock(mail.at)}`
  const claim = claimOfMail(mail, past)
  if (!claim) return [`I9 ${tells} went out without a claim`]
  const own = calls.filter(({ by, at }) => by === mail.by && at <= claim.at)
  const read = own.findLast(({ operation, of }) => operation === 'Query' && /#P#\d+ /.test(of))?.at ?? claim.at
  const stepRead = own.findLast(({ operation, of }) => operation === 'GetItem' && / step#/.test(of))?.at ?? claim.at
  const campaign = `C#${mail.tags.campaign}`
  const step = past.then(campaign, `step#${claim.run}`, claim.at)
  const letter = past.letterVersion(Number(step?.letterVersion))
  const change = step?.change as ToldChange | undefined
  const people = past.during(Number(number), read, read)
  if (!change || !letter) return [`I9 ${tells} tells of no change`]
  const over = all.find(
    later => later.at < stepRead && later.change.plan > change.plan && later.change.sessions.some(id => change.sessions.includes(id)),
  )
  if (over) return [`I9 ${tells} tells of plan ${change.plan}, whose place ${over.change.plan} had taken at ${clock(over.at)}`]
  // A session that is gone is known by the letter from before it was.
  const before = past.lettersDuring(0, mail.at).findLast(({ plan = 0 }) => plan < change.plan)
  const person = people.find(
    one =>
      [letter, before].some(known => known && concerns(change, one, known, Number(step?.invitedTo))) &&
      (one.suppression === null || one.suppression.because === 'optedOut'),
  )
  if (!person) return [`I9 ${tells} does not concern them: ${JSON.stringify(people)}`]
  const text = plain(`${mail.subject} ${mail.text}`)
  if (mailing === 'called-off')
    return /aflyst/i.test(text) && !/kommer stadig/i.test(text) ? [] : [`I9 ${tells} does not say that it is off`]
  const { session, knew } = standing(person, letter)
  const place = letter.sessions.find(({ id }) => id === session)
  const wanted = mail.calendar === '' ? (place ? [place] : []) : [place, knew].flatMap(one => one ?? [])
  const missing = wanted.filter(({ date, venue }) => !text.includes(plain(date.long)) || !text.includes(plain(venue.name)))
  if (mail.calendar !== '' && !/kommer stadig/i.test(text)) return [`I9 ${tells} asks nothing of somebody with a seat`]
  return missing.map(({ date }) => `I9 ${tells} does not say ${date.long}`)
}
