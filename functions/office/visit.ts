import type { Context } from 'hono'
import type { Controller } from '../about/controller.ts'
import type { Issuer } from '../access/issuer.ts'
import type { StaffSession } from '../access/session.ts'
import type { Campaign } from '../campaign/store.ts'
import type { CloseCampaignHouse } from '../endings/close-campaign.ts'
import type { Eraser } from '../endings/order.ts'
import type { Clock } from '../platform/clock.ts'
import type { Platform } from '../platform/platform.ts'
import type { AnsweringHouse } from '../registration/settle-answer.ts'
import type { RehearsalHouse } from '../rehearsing/rehearsable.ts'
import type { TakeInHouse } from '../staff/acts/take-in.ts'
import type { DecideDoubtHouse } from '../staff/decide-doubt.ts'
import type { LaunchDraftHouse } from '../staff/launch-draft.ts'
import type { ListQueue } from '../staff/list-under-way.ts'
import type { PauseHouse } from '../staff/pause.ts'
import type { Language } from '../values/language.ts'

/** What every door of the console stands on. */
export interface OfficeHouse extends Pick<Platform, 'table' | 'clock' | 'log'> {
  /** Where forms may lead besides ourselves: signing out goes there. */
  issuer: Pick<Issuer, 'at'>
  /** Sign-in and sessions run on real time; everything else on the house's clock. */
  realTime: Clock
  /**
   * The console's own address, without a slash at the end: a setting, never taken from a request.
   */
  consoleUrl: string
}

/** Where staff sign in and out. */
export interface SignInHouse extends OfficeHouse, Pick<Platform, 'random'> {
  issuer: Issuer
}

/**
 * What writing letters, taking in lists and ordering mails stand on besides. Whoever decides on
 * mails in doubt has them queued again, so the two queues are this door's and not the console's.
 */
export type DeskHouse = OfficeHouse & LaunchDraftHouse & RehearsalHouse & TakeInHouse & DecideDoubtHouse & ListQueue

/** What the orders of the console's pages stand on besides. */
export type OrderHouse = OfficeHouse &
  AnsweringHouse &
  PauseHouse &
  Eraser &
  Pick<CloseCampaignHouse, 'closeAfterDays'> & { controller: Controller }

/** Somebody of the staff at a page. */
export interface Visit {
  c: Context
  staff: StaffSession
  language: Language
}

/** Somebody of the staff at a page of one letter, which is there. */
export interface LetterVisit extends Visit {
  campaign: Campaign
}

/** What answers one route; whoever comes may do so, the table of routes has seen to it. */
export type Handler = (visit: Visit) => Response | Promise<Response>

/** The same for a route of one letter (`/c/:id…`); one that is not there has been answered. */
export type LetterHandler = (visit: LetterVisit) => Response | Promise<Response>

/** The same where nobody need be signed in. */
export type OpenHandler = (c: Context) => Response | Promise<Response>
