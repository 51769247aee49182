import type { OfficeDoor } from '../../functions/office/route-table.ts'
import type { HttpDoor } from '../../functions/platform/http-door.ts'
import type { Doors } from '../../local/doors.ts'
import type { Ended, Invocations } from './invocation.ts'

/** The doors a run goes through; documents, behind `file`, are read and never written. */
type AllDoors = Doors & Record<OfficeDoor, HttpDoor>
export type DoorName = Exclude<keyof AllDoors, 'close' | 'file'>

/** How long one call of a door may take, as `infra/app-stack.ts` says. */
const within: Record<DoorName, number> = {
  site: 10_000,
  timetable: 60_000,
  sendBatch: 180_000,
  sendNotice: 60_000,
  takeInList: 300_000,
  mailEvents: 30_000,
  inbox: 30_000,
  reactions: 60_000,
  sweep: 300_000,
  retention: 900_000,
  console: 29_000,
  desk: 29_000,
  rehearsal: 29_000,
}

/**
 * A door as Lambda runs it: one call at a time to each container, which stays warm for the next and
 * keeps what it remembers; one that died is never used again.
 */
export function openDoorway<Name extends DoorName>(invocations: Invocations, newContainer: () => Partial<AllDoors>, name: Name) {
  type Door = AllDoors[Name]
  const warm: Partial<AllDoors>[] = []
  return async (event: Parameters<Door>[0], about: string): Promise<Ended<Awaited<ReturnType<Door>>>> => {
    const container = warm.pop() ?? newContainer()
    const door = container[name] as (event: unknown) => Promise<Awaited<ReturnType<Door>>>
    const ended = await invocations.invoke(name, about, within[name], () => door(event))
    if (ended.how !== 'died') warm.push(container)
    return ended
  }
}
