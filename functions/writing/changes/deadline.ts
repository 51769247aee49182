import { type FrozenLetter, isOpen } from '../../letter/frozen-letter.ts'
import { printedDeadline } from '../../letter-page/meeting-facts.ts'
import type { Comparison } from './comparison.ts'

export const deadlineChanges: Comparison = (was, becomes, now) => {
  if (was.deadline?.closes === becomes.deadline?.closes) return []
  const [open, opens] = [isOpen(was, now), isOpen(becomes, now)]
  const then = open === opens ? '' : opens ? ' Tilmeldingen åbner igen.' : ' Tilmeldingen lukker med det samme.'
  return [{ what: 'deadline', field: 'deadline', says: sentence(was, becomes) + then }]
}

function sentence(was: FrozenLetter, becomes: FrozenLetter): string {
  const [from, to] = [printedDeadline(was), printedDeadline(becomes)]
  if (!was.deadline || !from) return `Der kommer en tilmeldingsfrist: ${to}.`
  if (!becomes.deadline || !to) return `Tilmeldingsfristen ${from} falder væk. Tilmeldingen er åben, til mødet begynder.`
  return `Tilmeldingsfristen ${becomes.deadline.closes > was.deadline.closes ? 'forlænges' : 'afkortes'} fra ${from} til ${to}.`
}
