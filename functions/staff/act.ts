import type * as v from 'valibot'
import type { Controller } from '../about/controller.ts'
import type { StaffRole } from '../access/role.ts'
import type { CloseCampaignHouse } from '../endings/close-campaign.ts'
import type { Eraser } from '../endings/order.ts'
import type { Figures, Problem } from '../values/problem.ts'
import type { DecideDoubtHouse } from './decide-doubt.ts'
import type { LaunchHouse } from './launch-letter.ts'

export type StaffHouse = LaunchHouse & DecideDoubtHouse & Eraser & Pick<CloseCampaignHouse, 'closeAfterDays'> & { controller: Controller }

export interface Refused {
  outcome: 'refused'
  problems: Problem[]
}

/**
 * One thing staff can do (a command): what an order for it looks like, who may give it, and what it
 * comes to.
 */
export interface Act<
  Shape extends v.GenericSchema = v.GenericSchema,
  Outcome extends { outcome: string } = { outcome: string },
  House = StaffHouse,
> {
  least: StaffRole
  /** Whom it may mail at once: the timetable it sets going is no part of it. */
  mails: 'nobody' | 'one' | 'many'
  shape: Shape
  does(house: House, order: v.InferOutput<Shape>, by: string): Promise<Outcome>
}

/** Keeps the types of one act for whoever orders it. */
export const act = <Shape extends v.GenericSchema, Outcome extends { outcome: string }, House = StaffHouse>(
  of: Act<Shape, Outcome, House>,
): Act<Shape, Outcome, House> => of

export const refusal = (at: string, code: string, says: string, figures?: Figures): Refused => ({
  outcome: 'refused',
  problems: [{ at, code, level: 'blocker', says, ...(figures && { figures }) }],
})

export const unknownCampaign = (id: string): Refused => refusal(id, 'UNKNOWN-CAMPAIGN', 'Der er ikke noget arrangement med det navn.')

export const unknownPerson = (who: string): Refused => refusal(who, 'UNKNOWN-PERSON', 'Der er ingen med det nummer eller den mailadresse.')
