import type { Visit } from '../visit.ts'
import type { Asked } from './asked.ts'
import type { Played } from './played.ts'

/** What the parts of a rehearsal's page are given. */
export interface RehearsalProps {
  visit: Visit
  asked: Asked
  played: Played
}
