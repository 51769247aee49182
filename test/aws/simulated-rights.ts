import { simulate } from '../simulator/simulate.ts'
import type { UsedRight } from './grants-in-use.ts'

/** Enough for every door to meet what it may have to do. */
const seeds = 60

/** What the doors ask for in the simulator, where things happen that a journey does not wait for. */
export async function simulatedRights(): Promise<UsedRight[]> {
  const used = new Map<string, UsedRight>()
  for (let seed = 1; seed <= seeds; seed++) {
    const { story } = await simulate(seed)
    for (const { door, rights, of } of story.calls)
      for (const { action, keys } of rights) {
        const right = { door: kebab(door), action, keys, resource: action.startsWith('sqs:') ? of : null }
        used.set(JSON.stringify(right), right)
      }
  }
  return [...used.values()]
}

/** `sendBatch` is the door `send-batch`. */
const kebab = (door: string) => door.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
