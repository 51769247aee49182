import type { Child } from 'hono/jsx'
import { letterWords } from '../../../templates/words/office/letter.ts'
import { isBlocker } from '../../values/problem.ts'
import type { Spot } from './finding.ts'
import { idOf } from './finding-note.tsx'
import type { LetterPageProps } from './letter-props.ts'

/** Where the page begins after a change: it is told there, and the next thing is a key away. */
export const hereId = 'her'

/** `afsnit-3`, `felt-contact`. */
export const spotInAddress = (at: Spot): string => (typeof at === 'number' ? `afsnit-${at}` : `felt-${at}`)

export function spotFrom(written: string): Spot | undefined {
  const [, kind, which = ''] = /^(afsnit|felt)-([\w.]{0,40})$/.exec(written) ?? []
  return kind === 'felt' ? which : kind === 'afsnit' && /^\d{1,5}$/.test(which) ? Number(which) : undefined
}

/** What a place shows of the change, where it is the one that was changed. */
export type HereAt = (at: Spot) => Child

interface HereProps extends Pick<LetterPageProps, 'visit' | 'campaign' | 'findings'> {
  says: string
}

/** Told in the place it was done; the next finding, or the next step, is one link away. */
export const Here = ({ visit, campaign, findings, says }: HereProps) => {
  const words = letterWords[visit.language]
  const next = findings.find(isBlocker) ?? findings[0]
  return (
    <p class="notice good" id={hereId} role="status" tabindex={-1}>
      {says} {next ? <a href={`#${idOf(next)}`}>{words.nextFinding(findings.length)}</a> : <NextStep visit={visit} campaign={campaign} />}
    </p>
  )
}

/** A letter that is ready: whom it is to, and then how it will go. */
export const NextStep = ({ visit, campaign }: Pick<LetterPageProps, 'visit' | 'campaign'>) => {
  const words = letterWords[visit.language]
  if (campaign.state !== 'draft') return <>{words.ready}</>
  const isUnlisted = campaign.recipients === 0
  return (
    <>
      {words.ready} {isUnlisted ? words.readySays : words.listedSays}{' '}
      <a href={`/c/${campaign.id}${isUnlisted ? '/inviterede/ny' : '/proeve'}`}>{isUnlisted ? words.toList : words.toRehearsal}</a>
    </>
  )
}
