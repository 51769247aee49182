import fc from 'fast-check'

/**
 * What becomes of one click: answered; the Lambda dies before it has written anything but the seat;
 * it writes, and its answer is lost on the way.
 */
export type Fate = 'answered' | 'dies' | 'lost'

/**
 * Somebody who wants a seat: what becomes of the clicks of their first second, and whether they try
 * again when nobody answers.
 */
export interface Eager {
  clicks: Fate[]
  comesBack: boolean
}

/** Where seats are asked for; null where no answer comes. */
export type Desk<Answer> = (number: number, fate: Fate) => Promise<Answer | null>

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('answered' as const) },
  { weight: 1, arbitrary: fc.constant('dies' as const) },
  { weight: 1, arbitrary: fc.constant('lost' as const) },
)

const eager: fc.Arbitrary<Eager> = fc.record({
  clicks: fc.oneof({ weight: 7, arbitrary: fc.tuple(fate) }, { weight: 3, arbitrary: fc.tuple(fate, fate) }),
  comesBack: fc.nat(3).map(dice => dice > 0),
})

/**
 * Three in ten click twice, one click in ten dies, one answer in ten is lost, and one in four does
 * not come back. The same crowd for the same seed.
 */
export const crowdOf = (people: number, seed: number): Eager[] => fc.sample(eager, { numRuns: people, seed })

/**
 * Many at a time, and a double click is two at the same time. What each person was told last, by
 * number.
 */
export async function rushTo<Answer>(desk: Desk<Answer>, crowd: Eager[], atOnce = 100): Promise<Map<number, Answer>> {
  const told = new Map<number, Answer>()
  const queue = crowd.entries()
  const oneAfterTheOther = async () => {
    for (const [index, { clicks, comesBack }] of queue) {
      const number = index + 1
      const answers = await Promise.all(clicks.map(fate => desk(number, fate)))
      const heard = answers.findLast(answer => answer !== null) ?? (comesBack ? await desk(number, 'answered') : null)
      if (heard !== null) told.set(number, heard)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther))
  return told
}
