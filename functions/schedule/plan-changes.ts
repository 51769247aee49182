import { type Step, stepRun } from '../letter/step.ts'
import type { Replanned } from './replan.ts'
import { stepInDanish } from './timetable.ts'

/** What an edited letter makes otherwise in the timetable, a sentence a step. */
export function planChanges(before: readonly Step[], { steps, gone }: Pick<Replanned, 'steps' | 'gone'>): string[] {
  const was = (step: Step) => before.find(other => nameOf(other) === nameOf(step))
  return [
    ...steps.flatMap(step => {
      const old = was(step)
      if (!old) return [`${stepInDanish(step.name)} kommer til: ${when(step)}.`]
      if (old.state === 'held') return [`${stepInDanish(step.name)}, som blev holdt tilbage, sendes ${when(step)}.`]
      return old.at === step.at ? [] : [`${stepInDanish(step.name)} flyttes fra ${when(old)} til ${when(step)}.`]
    }),
    ...gone.map(step => `${stepInDanish(step.name)} (${when(step)}) udgår.`),
  ]
}

/** Reminders the letter asks for and nobody gets. */
export const reminderTooClose = (step: Step): string =>
  `En påmindelse ${when(step)} udgår: Den ville komme mindre end to døgn efter den forrige.`

const nameOf = ({ name, run }: Step) => stepRun(name, run)
const when = ({ local }: Step) => `${local.date.long} ${local.time}`
