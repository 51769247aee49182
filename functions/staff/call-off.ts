import { loadSource } from '../campaign/store.ts'
import type { FrozenLetter, GoneSession } from '../letter/frozen-letter.ts'
import type { Letter } from '../letter/letter.ts'
import { hasBegun } from '../letter/step.ts'
import { replan } from '../schedule/replan.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import { hour, later, latest } from '../values/instant.ts'
import { letterWithoutSession } from '../writing/facts/in-letter.ts'
import { parseLetter } from '../writing/parse.ts'
import { type Refused, refusal } from './act.ts'
import { type ChangedOutcome, carryOutChange } from './carry-out-change.ts'
import { type Drafted, isInvited, nextPlan, replannedAround, whoIsTold } from './drafted-change.ts'
import { carriedOn, type InForce } from './edit.ts'
import { changeable, printedWhen } from './in-force.ts'
import type { LaunchHouse } from './launch-letter.ts'

export interface CallOffOrder {
  campaign: CampaignId
  /** Only this one of several. */
  session: string | null
  /** What the mail says besides, as staff wrote it. */
  text: string | null
  confirmed: number | null
  by: string
}

const longest = 5000

/**
 * Calls a meeting off (aflysning), whole or one of its sessions: calendars are told, agreements are
 * void, and nothing else is ever mailed of it.
 */
export async function callOff(house: LaunchHouse, order: CallOffOrder): Promise<ChangedOutcome> {
  const { campaign: id, session, text, confirmed, by } = order
  const found = await changeable(house, id)
  if ('refused' in found) return found.refused
  if ('alreadyOff' in found) return { outcome: 'alreadySo', mails: 0, alreadySo: true }
  const wrong = wrongText(text)
  if (wrong) return wrong
  const { inForce } = found
  if (session !== null && inForce.letter.gone?.some(gone => gone.id === session)) return { outcome: 'alreadySo', mails: 0, alreadySo: true }
  const whole = session === null || (inForce.letter.sessions.length === 1 && inForce.letter.sessions[0].id === session)
  if (!whole && !inForce.letter.sessions.some(one => one.id === session))
    return refusal(
      '--session',
      'NO-SESSION',
      `Brevet har ingen mødegang »${session}«. Den har: ${inForce.letter.sessions.map(one => one.id).join(', ')}.`,
    )
  const drafted = whole ? allOf(inForce, text, house.clock.now()) : await oneOf(house, inForce, session as SessionId, text)
  return 'outcome' in drafted ? drafted : carryOutChange(house, inForce, drafted, { confirmed, by, what: 'calledOff', warnings: [] })
}

function wrongText(text: string | null): Refused | null {
  if (text === null) return null
  if (text.trim() === '') return refusal('--text', 'EMPTY', 'Teksten er tom. Skriv den, eller lad den helt være.')
  if (text.length > longest) return refusal('--text', 'TOO-LONG', 'Teksten er for lang til en mail om en aflysning.')
  return text.includes('{{') ? refusal('--text', 'BRACES', 'Teksten kan ikke have {{ i sig. Skriv den i almindelige ord.') : null
}

function allOf({ campaign, letter, steps }: InForce, text: string | null, now: Drafted['mailing']['usefulUntil']): Drafted {
  const plan = nextPlan(campaign)
  const sessions = letter.sessions.map(({ id }) => id)
  const mailings = steps.filter(step => !step.change && step.state !== 'sent')
  const stopped = mailings.filter(step => step.state !== 'held' && hasBegun(step))
  return {
    letter: { ...letter, version: campaign.version + 1, plan, off: now },
    source: null,
    plan: {
      steps: [],
      gone: mailings.filter(step => !stopped.includes(step)),
      late: [],
      tooClose: [],
      ...{ stopped },
    },
    seats: [],
    mailing: {
      name: 'called-off',
      change: { plan, sessions, unanswered: isInvited(steps), declined: false, ...(text && { text }) },
      usefulUntil: later(latest(now, ...letter.sessions.map(({ ends }) => ends)), 24 * hour),
    },
    changes: sessions.map(session => ({ what: 'calledOff', session, from: printedWhen(letter, session), to: null })),
    state: 'calledOff',
  }
}

/** The other sessions go on, and with them the timetable. */
async function oneOf(house: LaunchHouse, inForce: InForce, session: SessionId, text: string | null): Promise<Drafted | Refused> {
  const { campaign, letter, steps } = inForce
  const now = house.clock.now()
  const source = await loadSource(house, campaign.id, campaign.version)
  const written = await writtenLetter(house, inForce, source)
  if (!written)
    return refusal(
      campaign.id,
      'NO-SOURCE',
      'Brevet, som det blev skrevet, er ikke gemt for denne udsendelse. Aflys hele mødet, eller skriv til de tilmeldte med: indbyd send',
    )
  const [first, ...others] = written.sessions.filter(({ id }) => id !== session)
  const off = letter.sessions.find(({ id }) => id === session)
  if (!first || !off) return refusal('--session', 'LAST-SESSION', 'Der er ingen andre mødegange tilbage. Aflys hele mødet.')
  const version = campaign.version + 1
  const plan = nextPlan(campaign)
  const place: GoneSession = { ...off, plan, at: now }
  const [one, ...more] = letter.sessions.filter(({ id }) => id !== session)
  if (!one) throw new Error(`letter ${letter.campaign} is called off whole`)
  const becomes: FrozenLetter = carriedOn(letter, { ...letter, version, sessions: [one, ...more] })
  const edited: Letter = { ...written, sessions: [first, ...others] }
  const withGone: FrozenLetter = { ...becomes, plan, gone: [...(letter.gone ?? []), place] }
  return {
    letter: withGone,
    // As its author goes on with it.
    source: source === undefined ? null : letterWithoutSession(source, session),
    plan: replannedAround(replan(edited, steps, version, now), steps, now),
    seats: [],
    mailing: {
      name: 'called-off',
      change: { plan, sessions: [session], unanswered: whoIsTold(steps, withGone, now), declined: false, ...(text && { text }) },
      usefulUntil: later(latest(now, off.ends), 24 * hour),
    },
    changes: [{ what: 'calledOff', session, from: printedWhen(letter, session), to: null }],
  }
}

/** The letter its author wrote, without what has been called off since. */
async function writtenLetter(house: LaunchHouse, { campaign, letter }: InForce, source: string | undefined): Promise<Letter | null> {
  if (source === undefined) return null
  const parsed = parseLetter(source, campaign.id, { sender: letter.sender, now: house.clock.now() })
  if (!parsed.letter) return null
  const [first, ...others] = parsed.letter.sessions.filter(({ id }) => letter.sessions.some(session => session.id === id))
  return first ? { ...parsed.letter, sessions: [first, ...others] } : null
}
