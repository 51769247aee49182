import type { Destination } from './destination.ts'
import { Unreachable } from './outcome.ts'

export async function stageOnAws(name: string): Promise<Destination> {
  throw new Unreachable(`Stagen ${name} kan ikke nås endnu.`)
}
