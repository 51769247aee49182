import type { Controller } from '../about/controller.ts'
import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import type { Agreement } from '../billing/agreement.ts'
import { loadAgreement, orderGivenUp } from '../billing/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { takeSeat } from '../seats/take.ts'
import { drawTicket, openLine } from '../seats/waiting-list.ts'
import type { CampaignId } from '../values/ids.ts'
import { changesFor } from './answer-changes.ts'
import { orderInstead } from './bound.ts'
import { saidBy } from './by-staff.ts'
import { correctBuyer } from './correct-buyer.ts'
import type { Decision, Known, WhyNot } from './decision.ts'
import { loadHadByMail } from './mailed-already.ts'
import { loadNeeds } from './needs.ts'
import { decide } from './registration.ts'
import type { Corrections, Wish } from './wish.ts'

export type AnswerHouse = Pick<Platform, 'table' | 'clock' | 'random'>

/** Where people say what they need: the days it is kept are those the privacy page tells. */
export type AnsweringHouse = AnswerHouse & Pick<Platform, 'addressKey'> & { controller: Pick<Controller, 'needsDays'> }

export type Answered = { outcome: 'alreadySo' } | { outcome: 'refused'; because: WhyNot } | { outcome: 'committed'; person: Person }

/**
 * Commits an answer: first the seat, if one is needed, then the person's row, the log and the
 * letter that tells them, all or nothing, on condition that nobody changed the answer since it was
 * read. Whoever lost that race is decided anew with what is now true.
 */
export async function answer(
  house: AnsweringHouse,
  opened: Pick<Opened, 'person' | 'letter' | 'campaign'>,
  wish: Wish,
  actor = `person:${opened.person.number}`,
  amend: Amend = decision => decision,
): Promise<Answered> {
  const decideOn = (known: Known) => amend(saidBy(actor, decide(withoutSaid(wish, opened.person, known.person), known)), known)
  const answered = await settle(house, opened, decideOn, actor, house.controller.needsDays)
  // On the order they had before: the seat, the place in the line or the offer was theirs already.
  // A retry after a lost correction comes this way again.
  if (answered.outcome !== 'refused' && 'buyer' in wish) await correctBuyer(house, opened.campaign.id, opened.person, wish.buyer, actor)
  return answered
}

/**
 * What a form corrects was worked out from the person it read. Of a double click the second finds
 * what the first has written, and then it corrects nothing.
 */
function withoutSaid(wish: Wish, read: Person, now: Person): Wish {
  if (!('corrected' in wish) || now.version === read.version) return wish
  const { name, municipality, role } = wish.corrected
  const corrected: Corrections = {
    ...(name !== undefined && (name !== now.name || name === read.name) && { name }),
    ...(municipality !== undefined && (municipality !== now.municipality || municipality === read.municipality) && { municipality }),
    ...(role !== undefined && (role !== now.role || role === read.role) && { role }),
  }
  return { ...wish, corrected }
}

/** What else a decision hangs on, asked each time anew. */
export type Amend = (decision: Decision, known: Known) => Decision

/** The same for any decision about one person, such as staff's. */
export async function settle(
  house: AnswerHouse,
  { person: opened, letter, campaign }: Pick<Opened, 'person' | 'letter' | 'campaign'>,
  decideOn: (known: Known) => Decision,
  actor: string,
  needsDays = 0,
): Promise<Answered> {
  let person = await withOrderGivenUp(house, campaign.id, opened)
  for (let attempt = 1; attempt <= 10; attempt++) {
    const now = house.clock.now()
    const needs = await whatTheyNeed(house, { person, letter, campaign })
    const owed = await orderBehind(house, campaign.id, person)
    const hadByMail = await loadHadByMail(house, { person, letter, campaign, now })
    const decision = await untilDecided(house, { person, letter, campaign, now, got: 'untried', needs, hadByMail }, decideOn)
    if (decision.outcome !== 'commit') return decision
    const changes = changesFor(person, decision, { letter, now, needs, actor, needsDays, owed })
    const written = await house.table.commit(changes)
    if (written.done) return { outcome: 'committed', person: decision.after }
    // What was to be true with it has been settled by somebody else.
    if (written.refused >= changes.length - (decision.also?.length ?? 0)) return { outcome: 'alreadySo' }
    const current = await loadPerson(house, campaign.id, opened.number)
    // Forgotten in this very moment: a seat taken for them is given back by the sweep.
    if (!current) return { outcome: 'refused', because: 'gone' }
    // Nobody changed the answer, so it was the seat that said no: the municipality it is to count
    // in has had its share.
    if (current.version === person.version && decision.recounts) return { outcome: 'refused', because: 'municipalityFull' }
    person = await withOrderGivenUp(house, campaign.id, asOfLetter(current, letter))
  }
  throw new Error(`person ${opened.number} of ${campaign.id} was changed ten times while answering`)
}

/** Undefined too where its giver has been erased since, and nobody is charged any more. */
async function orderBehind(house: AnswerHouse, campaign: CampaignId, { answer }: Person): Promise<Agreement | undefined> {
  const instead = orderInstead(answer)
  return instead && loadAgreement(house, { campaign, ...instead })
}

/** Answers from before form 1 of a person's row do not say which order was given up. */
async function withOrderGivenUp(house: AnswerHouse, campaign: CampaignId, person: Person): Promise<Person> {
  const { answer, number } = person
  if (answer.status !== 'cancelled' || !answer.charge || answer.agreed !== undefined) return person
  const agreed = await orderGivenUp(house, { campaign, number })
  return agreed === undefined ? person : { ...person, answer: { ...answer, agreed } }
}

type Final = Exclude<Decision, { outcome: 'needsSeat' | 'needsTicket' }>

/** A decision may first want to know whether there is a seat, and then which ticket is next. */
async function untilDecided(house: AnswerHouse, known: Known, decideOn: (known: Known) => Decision): Promise<Final> {
  const decision = decideOn(known)
  switch (decision.outcome) {
    case 'needsSeat':
      return untilDecided(house, { ...known, got: await seatIn(house, known, decision) }, decideOn)
    case 'needsTicket':
      return untilDecided(house, { ...known, ticket: await queueUp(house, known, decision) }, decideOn)
    default:
      return decision
  }
}

/** Read only where the letter asks for it, and of somebody who has answered before. */
async function whatTheyNeed(
  house: AnswerHouse,
  { person: { version, number }, letter, campaign }: Pick<Opened, 'person' | 'letter' | 'campaign'>,
): Promise<Known['needs']> {
  return version > 0 && letter.cateringNeeds ? loadNeeds(house, campaign.id, number) : null
}

/**
 * The line is opened before anybody stands in it: from now on a freed seat is for whoever waits.
 * Who waits for a seat of their municipality's share keeps nobody else from a free one.
 */
async function queueUp(house: AnswerHouse, { letter }: Known, { session, forEveryone }: Queueing): Promise<number> {
  if (forEveryone) await openLine(house, letter, session)
  return drawTicket(house, letter.campaign, session)
}

type Queueing = Extract<Decision, { outcome: 'needsTicket' }>

async function seatIn(house: AnswerHouse, { person, letter }: Known, { session: id, municipality }: Wanted): Promise<Known['got']> {
  const session = sessionOf(letter, id)
  if (!session) throw new Error(`letter ${letter.campaign} has no session ${id}`)
  const { number, handedOver } = person
  const taken = await takeSeat(house, session, { campaign: letter.campaign, number, handedOver, municipality }, 'newcomer')
  return typeof taken === 'object' ? taken.seat : taken
}

type Wanted = Extract<Decision, { outcome: 'needsSeat' }>
