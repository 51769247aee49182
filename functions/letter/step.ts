import type { SessionId } from '../values/ids.ts'
import { hour, type Instant } from '../values/instant.ts'
import type { PrintedDate } from '../values/printed.ts'

/**
 * The mailings the timetable makes, and `message`, which staff order: it tells of a document's new
 * version, or says what they wrote. Notices (confirmation, declined, …) are not steps: they follow
 * from an answer at once.
 */
export type StepName = 'invitation' | `reminder-${number}` | 'programme' | 'practical' | 'thanks' | 'message' | ChangeName

/** The mailings that tell of a change of plan. */
export const changeNames = ['moved', 'venue-changed', 'called-off'] as const
export type ChangeName = (typeof changeNames)[number]

/** What a change's mailing tells of, and whom. */
export interface ToldChange {
  plan: number
  /** The plan of the oldest change it has taken the place of, whose mail did not reach all. */
  since?: number
  /** Those it concerns, by the names people's answers have for them. */
  sessions: SessionId[]
  /** Whether those who have not answered are told, and whether those who said no are. */
  unanswered: boolean
  declined: boolean
  /** What staff wrote about calling it off. */
  text?: string
}

/** What the timetable makes by itself. */
export type TimetableStepName = Exclude<StepName, 'message' | ChangeName>

/** Neither what staff wrote nor a change of plan. */
export const isTimetables = (name: StepName): name is TimetableStepName => name !== 'message' && !changeNames.some(one => one === name)

/**
 * A new version of a document for those who had the one before. `first`: for those whose mailing of
 * it had gone out when it joined the letter, and who had none.
 */
export interface Renewal {
  first?: true
  /** What has changed, in words; of a first version what staff wrote about it, or nothing. */
  note: string
  /** Those invited who may still come, or those with a seat. */
  to: 'invited' | 'registered'
}

/** A document as a mail has it: which version, and what is seen of it before it is opened. */
export interface CarriedDocument {
  document: string
  version: number
  name: string
  bytes: number
}

/** Nobody is reminded so soon after they were invited. */
export const restAfterInvitation = 48 * hour

/** A step's row, its batches and its alarm clock are kept under this. */
export const stepRun = (name: StepName, run = 1): string => (run === 1 ? name : `${name}#${run}`)

/** A run as an address of the console has it: `programme.2`, for `#` begins a fragment. */
export const runInAddress = (run: string): string => run.replace('#', '.')
export const runOfAddress = (address: string): string => address.replace('.', '#')

/** The step a run is of. */
export const stepOfRun = (run: string): StepName => run.replace(/#\d+$/, '') as StepName

/**
 * A step of a campaign's timetable. The timetable is data; the scheduler is only its alarm clock.
 */
export type Step = StepPlan & StepReaders & StepStands

export interface StepPlan {
  /**
   * The how manyeth time, where it is not the first: whoever is added after the invitation has an
   * invitation of their own, and a meeting on several days has a programme mail for each of them.
   */
  run?: number
  /** Only for those with a seat at one of these, where the meeting is on several days. */
  sessions?: SessionId[]
  /** The day of those, `2026-08-18`: what staff know it by. */
  forDay?: string
  /** The first number it is for, where that is not 1. */
  from?: number
  /** When it is due. */
  at: Instant
  /** The same in the recipients' words: date and `kl. 09.00`. */
  local: { date: PrintedDate; time: string }
  /** Past it the step is held and staff decide: a reminder after the deadline helps nobody. */
  usefulUntil: Instant
  /** Raised by every change of the timetable; a wake-up for an older version does nothing. */
  version: number
  /** The letter's version this step was planned with. */
  letterVersion?: number
  /** The documents it does not go without, by their ids in the letter. */
  documents?: string[]
  /** When staff are told which of them are missing: the working day before. */
  lookForDocumentsAt?: Instant
  lookedForDocuments?: true
  /** Frozen when the mailing starts, and kept by one that is planned anew. */
  carries?: CarriedDocument[]
  /** A change of plan took its place while it was under way: no batch of it is sent any more. */
  superseded?: true
  batches?: number
  batchSize?: number
  invitedTo?: number
  /**
   * Since when it waits for a document. Of one that waits and does not say, an older version let
   * receipts note the programme as brought that did not bring it.
   */
  waitsSince?: Instant
  /** When that one could go out at last: who had a seat by then gets it, whatever is noted. */
  releasedAt?: Instant
  /** When batches that were lost on their way were last queued once more. */
  queuedAgain?: Instant
}

/** Whom a step is for, by its name; a `message` brings a new version or says what staff wrote. */
type StepReaders =
  | { name: TimetableStepName; renewal?: undefined; to?: undefined; change?: undefined }
  | { name: 'message'; renewal: Renewal; to?: undefined; change?: undefined }
  /** Its words are in `message.ts`. */
  | { name: 'message'; renewal?: undefined; to: MessageReaders; change?: undefined }
  | { name: ChangeName; renewal?: undefined; to?: undefined; change: ToldChange }

/**
 * `waiting`: it is due, and a document it does not go without has no file yet. `sending`: it is
 * under way.
 */
type StepStands =
  | { state: 'planned' | 'waiting' | 'sending'; pausedFor?: undefined; pausedAt?: undefined; totals?: undefined; fallsAway?: undefined }
  /** Nothing is sent until it goes on. `pausedFor`: SES, until it takes mail again, or staff. */
  | { state: 'paused'; pausedFor: 'quota' | 'staff'; pausedAt: Instant; totals?: undefined; fallsAway?: undefined }
  /** Every batch is finished. */
  | { state: 'sent'; pausedFor?: undefined; pausedAt?: undefined; totals: StepTotals; fallsAway?: undefined }
  /**
   * It was too late. `totals`: how far it came, where it had begun. `fallsAway`: staff have decided
   * so.
   */
  | { state: 'held'; pausedFor?: undefined; pausedAt?: undefined; totals?: StepTotals; fallsAway?: true }

/** The plan, without how it stands. */
export const stepPlan = ({ state: _, pausedFor: __, pausedAt: ___, totals: ____, fallsAway: _____, ...plan }: Step) => plan

export type StepState = StepStands['state']

export interface StepTotals {
  sent: number
  leftOut: Record<string, number>
  finished: number
  refused?: number
  inDoubt?: number
  unknown?: number
}

/**
 * Whom staff may write to. `toReconfirm`: of the registered those who have not said whether they
 * still come. `all` is everyone on the list and everyone who takes part, whatever they answered.
 */
export const messageReaders = ['registered', 'toReconfirm', 'unanswered', 'all'] as const
export type MessageReaders = (typeof messageReaders)[number]

/** Whom a mailing that was not sent would have reached: staff may write to them instead. */
export function wouldHaveReached(step: StepName): MessageReaders {
  if (step === 'programme' || step === 'practical' || step === 'thanks') return 'registered'
  return step.startsWith('reminder-') ? 'unanswered' : 'all'
}

/** Whether a step is for somebody with a seat there. */
export const isForSession = ({ sessions }: Pick<Step, 'sessions'>, session: SessionId): boolean => sessions?.includes(session) ?? true

/** What a page says of a step. */
export type PlannedStep = Pick<Step, 'name' | 'local' | 'state'>

export type ChangeStep = Extract<Step, { change: ToldChange }>

/** The mail of a change that is still on its way, and whose place nothing has taken. */
export const isChangeUnderWay = (step: Step): step is ChangeStep =>
  step.change !== undefined && !step.superseded && (step.state === 'planned' || step.state === 'sending' || step.state === 'paused')

/**
 * The number of the next run of a step by this name: staff may write, invite and change more than
 * once.
 */
export const nextRun = (steps: readonly Pick<Step, 'name' | 'run'>[], name: Step['name']): number =>
  Math.max(0, ...steps.filter(step => step.name === name).map(step => step.run ?? 1)) + 1

/**
 * Whether somebody may have been mailed. One that is under way when the letter is edited is planned
 * anew, and keeps the batches of its first start.
 */
export const hasBegun = ({ state, batches }: Pick<Step, 'state' | 'batches'>): boolean =>
  batches !== undefined || state === 'sending' || state === 'paused' || state === 'sent'

/** A step that waits for staff: its day was over in a new plan, or it became too late. */
export const waitsForStaff = ({ state, fallsAway }: Pick<Step, 'state' | 'fallsAway'>): boolean => state === 'held' && !fallsAway
