import type { Step } from '../letter/step.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * `over`: some days after the last session; nothing happens in it any more. `erased`: its people
 * are gone, and what is left are counts.
 */
export type CampaignState = 'draft' | 'launched' | 'calledOff' | 'over' | 'erased'

/** How many came from where, and nothing that leads to a person. */
export interface CampaignNumbers {
  answers: Record<string, number>
  /** By the place of each session: how many were registered, or came where that was noted. */
  came: Record<string, number>
  /** The same by municipality; those with few are gathered in one. */
  municipalities: Record<string, number>
  /** `2026-05-04`, and where the rows it was reckoned from are gone. */
  lastDay: string | null
}

/** An erasing that has begun, as it was planned: whoever goes on with it ends the same. */
export interface Erasing {
  what: 'ordinary' | 'invoices'
  since: Instant
  /** A hash of all that was to be erased. */
  plan: string
  kinds: Record<string, number>
  objects: number
}

/** What changes about a campaign. The letter itself is frozen beside it. */
export interface Campaign {
  id: CampaignId
  state: CampaignState
  title: string
  /** The letter's version, 0 before launch. */
  version: number
  /** People on the list; colleagues they bring are not counted. */
  recipients: number
  /** The last number given to anybody. */
  highest: number
  /**
   * The last number among those the invitation was meant for; who came later waits for a decision.
   */
  invitedTo: number
  /** Rows in the address book. */
  bookRows: number
  /** From the moment an import takes its numbers until all its rows and the book are written. */
  importOpen: OpenImport | null
  launchedAt: Instant | null
  /**
   * A hash of the form it was begun with and its first text: the same form again begins nothing.
   */
  begunWith?: string
  /** Staff have stopped its mailings: none begins until they let them go on. */
  paused?: true
  /** Its answers are counted where they change (`audience/tally.ts`); older ones are read whole. */
  tallied?: true
  /**
   * How often day, place or calling off have changed what people said yes to: one counter for the
   * campaign (the thousands of a calendar's SEQUENCE). Absent: never.
   */
  planNumber?: number
  /**
   * The plan in which each session last changed; a session that is not in it has not changed since
   * the launch.
   */
  sessionPlans?: Partial<Record<SessionId, number>>
  /**
   * How many steps staff have ordered beside the timetable: whoever changes the plan has seen them
   * all (`plan-lock.ts`). Absent: none.
   */
  stepsOrdered?: number
  /** The timetable in print, so that a page needs no further read. */
  plan: Pick<Step, 'name' | 'run' | 'sessions' | 'at' | 'local'>[]
  erasing?: Erasing
  /** Of a campaign that is erased. */
  numbers?: CampaignNumbers
}

export interface OpenImport {
  /** What the file says, as a hash: the same file again completes it. */
  file: string
  /** The last number before its own. */
  from: number
  since: Instant
}

/** A draft nobody is on the list of. */
export const newCampaign = (id: CampaignId): Campaign => ({
  id,
  state: 'draft',
  title: '',
  version: 0,
  recipients: 0,
  highest: 0,
  invitedTo: 0,
  bookRows: 1,
  importOpen: null,
  launchedAt: null,
  tallied: true,
  plan: [],
})
