import { createHash } from 'node:crypto'
import { afterTheClocks } from './after-the-clocks.ts'
import { type Campaign, campaignOf } from './campaign.ts'
import { type Faults, faultsListed, faultsOfSeed, type PlacedFault } from './faults.ts'
import { invariants } from './invariants/all.ts'
import { openPast } from './past.ts'
import { play, type Story } from './play.ts'
import { situations } from './situations.ts'

export interface Simulated {
  seed: number
  /** Everything that did not hold, a sentence each, beginning with the invariant's number. */
  violations: string[]
  faults: PlacedFault[]
  /** The situations that were reached. */
  reached: string[]
  /** The same for the same seed and faults, whatever the machine. */
  trace: string
  story: Story
}

/** Plays a seed, with the faults it draws or exactly those listed, and judges what happened. */
export async function simulate(seed: number, listed?: readonly PlacedFault[], campaign: Campaign = campaignOf(seed)): Promise<Simulated> {
  const faults: Faults = listed ? faultsListed(listed) : faultsOfSeed(seed)
  const story = await play(seed, campaign, faults)
  const past = openPast(story)
  const judged = {
    seed,
    violations: invariants.flatMap(invariant => invariant(story, past)),
    faults: faults.happened,
    reached: Object.keys(situations).filter(name => situations[name]!(story, past)),
    trace: createHash('sha256').update(traceOf(story).join('\n')).digest('hex').slice(0, 16),
    story,
  }
  // Last, because nothing of the run is there any more afterwards.
  return { ...judged, violations: [...judged.violations, ...(await afterTheClocks(story))] }
}

/** All that left the doors and all that came to them, in order, a line each. */
export function traceOf({ calls, visits, mails }: Story): string[] {
  const time = (at: number) => new Date(at).toISOString()
  return [
    ...calls.map(
      ({ at, by, door, operation, of, fault }) => [at, `${door}[${by}] ${operation} ${of}${fault ? ` !${fault}` : ''}`] as const,
    ),
    ...visits.map(({ from, by, who, method, path, fields, answer }) => {
      const got = answer ? `${answer.status} ${answer.state ?? ''}` : 'nothing'
      return [from, `${who} ${method} ${path.slice(0, 3)} ${fields.action ?? ''} [${by}] ${got}`] as const
    }),
    ...mails.map(({ at, to, tags }) => [at, `mail ${tags.mailing} to ${to}`] as const),
  ]
    .toSorted(([a], [b]) => a - b)
    .map(([at, says]) => `${time(at)} ${says}`)
}
