import { inDoubt } from '../past.ts'
import type { Story } from '../play.ts'
import { clock, type Invariant } from './invariant.ts'

/** All that lies among the dead letters, as one text to look in. */
export const deadBodies = ({ world: { queues, stream } }: Story): string =>
  [...Object.values(queues).flatMap(({ deadLetters }) => deadLetters), ...stream.deadLetters.map(record => JSON.stringify(record))].join(
    '\n',
  )

/**
 * I13: two days after the last fault everything is done, or lies where people see that it is not.
 */
export const nothingLost: Invariant = (story, { steps, batches }) => {
  const { world } = story
  const wrong: string[] = []
  const now = world.agenda.now()
  for (const { name, waiting } of Object.values(world.queues))
    for (const body of waiting()) wrong.push(`I13 the queue ${name} still holds ${body.slice(0, 120)}`)
  for (const record of world.stream.waiting()) wrong.push(`I13 the stream still holds ${record.dynamodb?.Keys?.sk?.S}`)
  const dead = deadBodies(story)
  for (const { name, run, state, at, batches: planned = 0, from = 1, batchSize = 50, superseded } of steps) {
    const step = run ? `${name}#${run}` : name
    if (state === 'planned' && Date.parse(at) <= now) wrong.push(`I13 ${step} was due at ${at} and is still planned at ${clock(now)}`)
    if (state !== 'sending') continue
    if (superseded) {
      wrong.push(`I13 ${step} was stopped by a change of plan and is not closed`)
      continue
    }
    const first = Math.floor((from - 1) / batchSize)
    const rows = Array.from({ length: planned }, (_, index) => {
      const sk = String(first + index).padStart(6, '0')
      return { batch: first + index, row: batches.find(row => row.pk.endsWith(`#M#${step}`) && row.sk === sk) }
    })
    const lost = rows.filter(
      ({ row, batch }) =>
        row?.state !== 'sent' && !inDoubt(row) && !(dead.includes(`"step":"${name}"`) && dead.includes(`"batch":${batch}`)),
    )
    const waits = dead.includes(`"step":"${name}"`)
    for (const { batch, row } of lost)
      if (!waits) wrong.push(`I13 batch ${batch} of ${step} is ${row?.state ?? 'nowhere'}, and nobody is told`)
    if (rows.length > 0 && rows.every(({ row }) => row?.state === 'sent')) wrong.push(`I13 ${step} is done and not closed`)
  }
  return wrong
}

/** I15: a message nobody can handle ends among the dead letters, once. */
export const poison: Invariant = ({ world, met }) =>
  [...met.keys()]
    .filter(situation => situation.startsWith('poison in '))
    .flatMap(situation => {
      const queue = world.queues[situation.slice('poison in '.length)]!
      const times = queue.deadLetters.filter(body => body.includes('poison')).length
      return times >= 1 ? [] : [`I15 the poison in ${queue.name} lies ${times} times among the dead letters`]
    })
