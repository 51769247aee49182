import { usualClocks } from '../../functions/about/clocks.ts'
import type { Controller } from '../../functions/about/controller.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import type { Step, StepState, TimetableStepName } from '../../functions/letter/step.ts'
import { instant } from '../../functions/values/instant.ts'
import type { PrintedDate } from '../../functions/values/printed.ts'
import { themeMeeting as mailed, threeVenues } from '../mail/fixture.ts'
import { inState } from '../step.ts'

/** One session, no price, for everyone; its author has put the answer buttons into the letter. */
export const themeMeeting: FrozenLetter = {
  ...mailed,
  roles: 'everyone',
  documents: [{ id: 'oplaeg', title: 'Debatoplæg', file: 'oplaeg.pdf', with: ['programme'], attach: false }],
  body: { ...mailed.body, html: mailed.body.html.replace('<p>Med venlig', '{{answerButtons}}\n<p>Med venlig') },
}

/**
 * Three places to choose among, a price, binding, a waiting list, needs, and roles it is meant for.
 */
export const bindingMeeting: FrozenLetter = {
  ...threeVenues,
  roles: ['udvalgsmedlem', 'økonomiudvalgsmedlem'],
  offerLastsHours: 48,
  cateringNeeds: true,
}

const printed = (weekday: string, day: string, month: string): PrintedDate => ({
  long: `${weekday} den ${day}.\u00a0${month} 2026`,
  short: `${weekday} den ${day}.\u00a0${month}`,
  brief: `${day}.\u00a0${month}`,
  leaf: { month, day, weekday },
})

const step = (name: TimetableStepName, at: string, date: PrintedDate, state: StepState): Step =>
  inState(
    {
      name,
      at: instant(at),
      local: { date, time: 'kl.\u00a009.00' },
      usefulUntil: instant('2026-05-04T11:30:00Z'),
      version: 1,
      state: 'planned',
    },
    state,
  )

export const timetable: Step[] = [
  step('invitation', '2026-03-18T08:00:00Z', printed('onsdag', '18', 'marts'), 'sent'),
  step('reminder-1', '2026-04-08T07:00:00Z', printed('onsdag', '8', 'april'), 'sent'),
  step('programme', '2026-04-27T07:00:00Z', printed('mandag', '27', 'april'), 'planned'),
  step('practical', '2026-05-01T07:00:00Z', printed('fredag', '1', 'maj'), 'planned'),
]

export const controller: Controller = {
  name: 'KKR Hovedstaden',
  address: 'Mødegade 1, 2100 København Ø',
  mail: 'privatliv@indbyd.example',
  officer: 'dpo@indbyd.example',
  basis: 'legitimateInterest',
  retentionMonths: 24,
  needsDays: 14,
  ...usualClocks,
}
