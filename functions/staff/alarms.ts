import { type FrozenLetter, lineEnds } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { type AlarmClock, documentsAreDue, stepIsDue, type TimetableQueue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Problem } from '../values/problem.ts'
import { followUp } from './follow-up.ts'

type AlarmHouse = Pick<Platform, 'clock'> & AlarmClock

/**
 * What Scheduler does with a time just past is not documented, so what is due goes straight to the
 * queue.
 * @returns what AWS refused
 */
export function setAlarms(
  house: AlarmHouse & TimetableQueue,
  campaign: CampaignId,
  steps: Pick<Step, 'name' | 'run' | 'at' | 'version' | 'lookForDocumentsAt'>[],
): Promise<Problem[]> {
  const now = house.clock.now()
  return followUp(
    steps.flatMap(step => {
      const message = stepIsDue(campaign, step)
      const name = alarmName(campaign, step)
      const look = step.lookForDocumentsAt
      return [
        () => (step.at <= now ? house.timetable.send(message) : house.wakeUps.set({ name, at: step.at, message })),
        ...(look && look > now
          ? [() => house.wakeUps.set({ name: `${name}.documents`, at: look, message: documentsAreDue(campaign, step) })]
          : []),
      ]
    }),
  )
}

/** A day that is past already is the sweep's. */
export function setMinimumAlarms({ clock, wakeUps }: AlarmHouse, letter: FrozenLetter): Promise<Problem[]> {
  const { campaign, sessions } = letter
  return followUp(
    sessions.flatMap(({ id, minimum }, index) =>
      minimum && minimum.decide > clock.now()
        ? [() => wakeUps.set({ name: `${campaign}.minimum.${index + 1}`, at: minimum.decide, message: { campaign, minimumOf: id } })]
        : [],
    ),
  )
}

/** The end of each waiting list. */
export function setLineAlarms({ clock, wakeUps }: AlarmHouse, letter: FrozenLetter): Promise<Problem[]> {
  const { campaign, sessions, offerLastsHours } = letter
  return followUp(
    sessions.flatMap((session, index) => {
      const at = lineEnds(letter, session)
      if (session.capacity === null || offerLastsHours === null || at <= clock.now()) return []
      return [() => wakeUps.set({ name: `${campaign}.line.${index + 1}`, at, message: { campaign, lineOf: session.id } })]
    }),
  )
}

export const alarmName = (campaign: CampaignId, { name, run }: Pick<Step, 'name' | 'run'>) =>
  [campaign, name, run].filter(Boolean).join('.')
