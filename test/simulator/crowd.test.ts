import { expect, test } from 'vitest'
import { campaignOf, letterFrom } from './campaign.ts'
import { simulate } from './simulate.ts'

// In a campaign of a seed's size no chain of colleagues comes near what a campaign may mail in an
// hour.

test('a chain of colleagues reaches two hundred strangers in an hour, and no more', async () => {
  const seed = 2
  const drawn = campaignOf(seed)
  const letter = letterFrom(
    drawn.letter.source
      .replace(/^price:\n.*\n.*\n/m, '')
      .replace(/, capacity: \d+(?:, per-municipality: \d)?/g, '')
      .replace(/^waiting-list:.*\n/m, '')
      .replace(/^ {2}roles:.*\n/m, '')
      .replace(/^ {2}colleagues: \d+$/m, '  colleagues: 10'),
  )
  const people = Array.from({ length: 45 }, (_, index) => ({
    ...drawn.people[0]!,
    nth: index + 1,
    name: `Canary-${index + 1} Jensen`,
    email: `canary-${index + 1}@kommune.example`,
    role: 'udvalgsmedlem' as const,
    kind: 'person' as const,
    fate: 'arrives' as const,
  }))
  const { violations, story } = await simulate(seed, [], { ...drawn, letter, people, added: [], batchSize: 50, hasCrowd: true })
  expect(violations).toEqual([])
  expect(story.met.get('so many were named that staff look first')).toBeGreaterThan(0)
})
