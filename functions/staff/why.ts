import type { PersonRow } from '../audience/person.ts'
import { batchOf } from '../campaign/mailing-readers.ts'
import type { MailFact, ToldOf } from '../feedback/fact.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, stepRun } from '../letter/step.ts'
import type { KeptClaim, KeptNotice } from '../mail/kept-notices.ts'
import { claimOf } from '../mail/mail-once.ts'
import { type LeftOutBecause, leftOut } from '../mailing/audience-of.ts'
import { type KeptBatch, largestBatch, numbersOf } from '../mailing/batch.ts'
import { stillToMail, unknownIn } from '../mailing/calls.ts'
import { toldBy } from '../mailing/change-audience.ts'
import { passedByBecause } from '../mailing/left-behind.ts'
import type { Instant } from '../values/instant.ts'

/**
 * Why somebody did or did not get a mail. `planned`: its moment has not come. `waiting`: a document
 * of it is missing. `underWay`: it is being sent, or its notice waits for its turn. `held`: it
 * became too late. `leftOut`, `refused`: not sent, for a reason. `inDoubt`, `unknown`: the call to
 * SES was never answered. Everything else is what SES has told of the mail.
 */
export type Became = 'planned' | 'waiting' | 'underWay' | 'held' | 'paused' | 'leftOut' | 'refused' | 'inDoubt' | 'unknown' | MailFact

export interface Mailed {
  mailing: string
  /** The how manyeth time, where it is not the first. */
  run?: number
  /** The day it is for, where each has its own. */
  forDay?: string
  /** When it was due, and when it was given to SES. */
  at: Instant
  mailedAt?: Instant
  became: Became
  /** Why it was left out, or SES' word for why it refused. */
  because?: string
  /** All that SES has told of it. */
  told: MailFact[]
}

/**
 * What is known of one person's mails: the calls of their batch in each step, and their notices
 * with their claims.
 */
export interface KnownOfMails {
  person: PersonRow
  /** The one in force; null where nothing was launched. */
  letter: FrozenLetter | null
  steps: { step: Step; calls: KeptBatch[] }[]
  notices: KeptNotice[]
  claims: Map<string, KeptClaim>
}

/** Every mail of the timetable and every notice, in order of time. */
export function why({ person, letter, steps, notices, claims }: KnownOfMails): Mailed[] {
  const ofSteps = steps
    .filter(({ step }) => (step.from ?? 1) <= person.number)
    .map(({ step, calls }): Mailed => {
      const { name: mailing, run, forDay, at } = step
      const fate = gotOtherwise(step, inMailing(step, calls, person, letter), person)
      return { mailing, ...(run && { run }), ...(forDay && { forDay }), at, ...fate }
    })
  const ofNotices = notices.map((notice): Mailed => {
    const { kind: mailing, at } = notice
    return { mailing, at, ...asNotice(claims.get(claimOf(notice).sk)) }
  })
  return [...ofSteps, ...ofNotices].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** They had no seat when it went out, and it came in another mail when they took one. */
const gotOtherwise = ({ name, run }: Step, fate: Fate, { alreadyHas }: PersonRow): Fate =>
  fate.became === 'leftOut' && alreadyHas.includes(stepRun(name, run)) ? { ...fate, because: 'alreadyHas' satisfies LeftOutBecause } : fate

type Fate = Pick<Mailed, 'became' | 'told' | 'because' | 'mailedAt'>

function inMailing(step: Step, calls: KeptBatch[], person: PersonRow, letter: FrozenLetter | null): Fate {
  const { number } = person
  const size = step.batchSize ?? largestBatch
  const offset = number - numbersOf(batchOf(number, size), size)[0]
  // The latest call that speaks of them has the last word.
  for (const call of calls.toReversed()) {
    const fate = inCall(call, offset)
    if (fate && !(step.superseded && fate.became === 'underWay' && settled(call))) return fate
  }
  const because = passedByBecause(step)
  if (because === 'movedAway') return { became: 'leftOut', because, told: [] }
  switch (step.state) {
    case 'sending':
      return { became: 'underWay', told: [] }
    case 'sent':
      return { became: 'leftOut', because: 'addedLater', told: [] }
    case 'held':
      return { became: 'held', told: [] }
    default: {
      // As things stand now: whoever answers before it goes out may still get it.
      const because = letter && asThingsStand(step, person, letter)
      return { became: step.state, told: [], ...(because && because !== 'notEligible' && { because }) }
    }
  }
}

/** What such a call left over is tried again only where the plan stands. */
const settled = ({ state }: KeptBatch): boolean => state !== 'claimed' && state !== 'inDoubt'

function asThingsStand(step: Step, person: PersonRow, letter: FrozenLetter): LeftOutBecause | null {
  const { change, invitedTo = Number.POSITIVE_INFINITY } = step
  if (!change) return leftOut({ ...step, invitedTo }, person, letter)
  const told = toldBy({ ...step, change, invitedTo }, person, letter)
  return told === 'bulk' || told === 'calendar' ? null : told
}

function inCall(call: KeptBatch, offset: number): Fate | null {
  const reason = Object.entries(call.leftOut).find(([, offsets]) => offsets.includes(offset))?.[0]
  if (reason) return { became: 'leftOut', because: reason, told: [] }
  if (!call.in?.has(offset)) return null
  const because = call.refused?.[offset]
  if (because) return { became: 'refused', because, told: [] }
  const told = toldOfOne(call, offset)
  if (told.length > 0) return { became: told[0]!, told, mailedAt: call.claimedAt }
  if (unknownIn(call).has(offset)) return unanswered(call)
  if (call.state === 'released' || stillToMail(call).has(offset)) return { became: 'underWay', told: [] }
  return { became: 'accepted', told: [], mailedAt: call.claimedAt }
}

function asNotice(claim: KeptClaim | undefined): Fate {
  if (!claim || claim.state === 'released') return { became: 'underWay', told: [] }
  if (claim.state === 'leftOut') return { became: 'leftOut', told: [], because: claim.because }
  const told = toldOfOne(claim, 0)
  if (told.length > 0) return { became: told[0]!, told, mailedAt: claim.claimedAt }
  return claim.state === 'sent' ? { became: 'accepted', told: [], mailedAt: claim.claimedAt } : unanswered(claim)
}

function unanswered({ state }: KeptBatch | KeptClaim): Fate {
  if (state === 'claimed') return { became: 'underWay', told: [] }
  return { became: state === 'inDoubt' ? 'inDoubt' : 'unknown', told: [] }
}

/**
 * What matters most first: that it arrived says more than that it was late, and a complaint more
 * than that it arrived.
 */
const weightiest: MailFact[] = ['complained', 'bounced', 'delivered', 'unrendered', 'rejected', 'returned', 'delayed', 'accepted']

export const toldOfOne = (told: ToldOf, offset: number): MailFact[] => weightiest.filter(fact => told[fact]?.has(offset))
