import { letterWords } from '../../../templates/words/office/letter.ts'
import { asOfLetter } from '../../audience/reconfirm.ts'
import { loadPerson } from '../../audience/store.ts'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { RehearsalHouse } from '../../rehearsing/rehearsable.ts'
import { timetable } from '../../schedule/timetable.ts'
import type { PersonNumber } from '../../values/ids.ts'
import type { Problem } from '../../values/problem.ts'
import { freeze } from '../../writing/freeze.ts'
import { type Proofread, proofread } from '../../writing/proofread.ts'
import { framePolicy } from '../headers.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { findingsIn, type Spot } from './finding.ts'
import { spotFrom } from './here.tsx'
import { LetterPage } from './letter-page.tsx'
import { letterVersions } from './letter-versions.ts'

/** What the pages of a letter stand on: a table to read, and who letters are from by themselves. */
export type LetterHouse = OfficeHouse & RehearsalHouse

export const proofreadFor = ({ controller, clock }: LetterHouse, text: string, { id }: Pick<Campaign, 'id'>): Proofread =>
  proofread(text, id, { sender: { name: controller.name, address: controller.mail }, now: clock.now() })

/** A letter as it is written. */
export const letterPage = (house: LetterHouse) => (visit: LetterVisit) =>
  letterShown(house, visit, {
    status: 200,
    problems: [],
    done: visit.c.req.query('gjort'),
    at: spotFrom(visit.c.req.query('ved') ?? ''),
    asFile: visit.c.req.query('vis') === 'fil',
  })

interface Shown {
  status: 200 | 409 | 422
  problems: readonly Problem[]
  done?: string | undefined
  /** Where it was done. */
  at?: Spot | undefined
  asFile: boolean
  /** As it was typed, where it is not saved. */
  typed?: string
}

export async function letterShown(house: LetterHouse, visit: LetterVisit, shown: Shown): Promise<Response> {
  const { campaign } = visit
  const inHand = await letterInHand(house, campaign)
  const text = shown.typed ?? inHand?.text ?? ''
  const looked = text.trim() === '' ? { letter: null, problems: [], notes: [] } : proofreadFor(house, text, campaign)
  const who = await namesOf(house, inHand?.saved ? [inHand.saved.by] : [], new Map(), visit.language)
  const { status, problems, done, at, asFile } = shown
  return visit.c.html(
    <LetterPage
      visit={visit}
      campaign={campaign}
      inHand={inHand}
      text={text}
      looked={looked}
      findings={findingsIn(text, looked, visit, { asFile })}
      who={who}
      asFile={asFile || text.trim() === ''}
      problems={problems}
      done={done}
      at={at}
    />,
    status,
  )
}

/** The invitation alone, as the first on the list would get it: what is saved, and nothing else. */
export const letterFrame = (house: LetterHouse & { siteUrl: string }) => async (visit: LetterVisit) => {
  const { c, language, campaign } = visit
  const [inHand, first] = await Promise.all([
    letterInHand(house, campaign),
    loadPerson(house, campaign.id, 1 as PersonNumber, { consistent: false }),
  ])
  const now = house.clock.now()
  const letter = inHand && proofreadFor(house, inHand.text, campaign).letter
  c.header('Content-Security-Policy', framePolicy)
  const [invitation] = letter ? timetable(letter, now, 1).steps : []
  if (!letter || !invitation) {
    const { held, notYet } = letterWords[language]
    return c.html(
      <>
        <meta name="color-scheme" content="light dark" />
        <p style="font: 1rem/1.5 system-ui; padding: 1rem">{campaign.state === 'over' ? held : notYet}</p>
      </>,
    )
  }
  const { mailAsRead } = await import('../../rehearsing/mail-as-read.ts')
  const frozen = freeze(letter, 1, now)
  const reader = first ? asOfLetter(first, frozen) : (await import('../../rehearsing/invented-reader.ts')).inventedReader()
  return c.html(mailAsRead(reader, invitation, frozen, [], house.siteUrl).html)
}

// Opened now and then, and what finds a difference is with it.
const pagesOfVersions = () => import('./versions-page.tsx')

/** Who changed what, and when. */
export const versionsPage = (house: OfficeHouse) => async (visit: LetterVisit) => {
  const { campaign } = visit
  const versions = await letterVersions(house, campaign)
  const who = await namesOf(
    house,
    versions.flatMap(({ by }) => by ?? []),
    new Map(),
    visit.language,
  )
  const { VersionsPage } = await pagesOfVersions()
  return visit.c.html(<VersionsPage visit={visit} campaign={campaign} versions={versions} who={who} />)
}

export const versionPage = (house: OfficeHouse) => async (visit: LetterVisit) => {
  const { c, language, campaign } = visit
  const versions = await letterVersions(house, campaign)
  const at = versions.findIndex(({ key }) => key === c.req.param('v'))
  const version = versions[at]
  if (!version) return c.html(<NotFoundPage visit={visit} />, 404)
  const [inHand, who] = await Promise.all([
    letterInHand(house, campaign),
    namesOf(house, version.by ? [version.by] : [], new Map(), language),
  ])
  const { VersionPage } = await pagesOfVersions()
  return c.html(
    <VersionPage visit={visit} campaign={campaign} version={version} before={versions[at + 1]} read={inHand?.version ?? 0} who={who} />,
  )
}
