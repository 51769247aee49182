import type { Asked } from './ask.ts'
import { localHouse } from './house.ts'

/** Where orders go: the house on this machine, or a stage on AWS. */
export interface Destination {
  /** In a sentence: `huset på http://…`, `stagen prod`. */
  called: string
  /** It answers when all that followed has happened; elsewhere that takes its time. */
  settles: boolean
  post(act: string, body: string): Promise<Asked>
}

let chosen: Promise<Destination> | null = null

/** The stage that was named, else the house. It is found once. */
export function destination(): Promise<Destination> {
  chosen ??= find(process.env.INDBYD_STAGE ?? '')
  return chosen
}

const find = async (stage: string): Promise<Destination> => (stage === '' ? localHouse() : (await import('./stage.ts')).stageOnAws(stage))
