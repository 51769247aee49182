import { launchWords } from '../../../templates/words/office/launch.ts'
import { undismissed } from '../../letter/finding.ts'
import { fingerprintFrom, fingerprintText } from '../../rehearsing/fingerprint.ts'
import { fingerprintOf, loadRehearsable, type Rehearsable, untilItGoes } from '../../rehearsing/rehearsable.ts'
import { rehearsalOf } from '../../rehearsing/rehearsal.ts'
import { loadLookedThrough } from '../../rehearsing/store.ts'
import { inviteAdded, launchTheDraft, withdraw } from '../../staff/acts/launch.ts'
import { countAdded } from '../../staff/launch-added.ts'
import { type LaunchDraftHouse, readDraft } from '../../staff/launch-draft.ts'
import { later } from '../../values/instant.ts'
import { isBlocker, type Problem } from '../../values/problem.ts'
import { mailServiceTakesIt } from '../../writing/check/mail-account.ts'
import { findings } from '../../writing/check.ts'
import { findingInWords } from '../letter/finding-in-words.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { NothingHerePage } from '../pages/nothing-here-page.tsx'
import { OrderRefusedPage } from '../pages/order-refused-page.tsx'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import { whatChanged } from '../rehearsal/changes-since.ts'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { AddedPage } from './added-page.tsx'
import { LaunchPage } from './launch-page.tsx'
import { dismissing, type TypedLaunch } from './launch-props.ts'

export type LaunchingHouse = OfficeHouse & LaunchDraftHouse

interface Shown {
  typed: TypedLaunch
  asksOnceMore: boolean
  problems: readonly Problem[]
  status: 200 | 409 | 422
}

const asked: Shown = { typed: { confirmed: '', dismiss: {} }, asksOnceMore: false, problems: [], status: 200 }

/** One last page that sums up what goes out. */
export const launchPage = (house: LaunchingHouse) => (visit: LetterVisit) => shown(house, visit, asked)

async function shown(house: LaunchingHouse, visit: LetterVisit, { typed, asksOnceMore, problems, status }: Shown): Promise<Response> {
  const { c, language } = visit
  const words = launchWords[language]
  const found = await loadRehearsable(house, visit.campaign.id)
  if (found.outcome === 'unknownCampaign') return c.html(<NotFoundPage visit={visit} />, 404)
  const { campaign } = found
  const nothing = { visit, campaign, page: 'launch', heading: words.title }
  const added = campaign.state === 'launched' ? await countAdded(house, campaign) : 0
  if (added > 0)
    return c.html(<AddedPage visit={visit} campaign={campaign} people={added} typed={typed.confirmed} problems={problems} />, status)
  if (campaign.state !== 'draft')
    return c.html(
      <NothingHerePage
        {...nothing}
        title={words.already}
        says={words.alreadySays}
        problems={problems}
        to={{ path: '', says: words.seeLetter }}
      />,
      status,
    )
  const toTheLetter = { path: '/brev', says: words.edit }
  if (found.outcome === 'noLetter')
    return c.html(<NothingHerePage {...nothing} title={words.noLetter} says={words.noLetterSays} to={toTheLetter} />, status)
  if (found.outcome === 'notYet') {
    const says = { title: words.stops(found.problems.length), says: words.stopsSays, problems: found.problems }
    return c.html(<NothingHerePage {...nothing} {...says} to={toTheLetter} />, status)
  }
  if (found.persons.length === 0) {
    const to = { path: '/inviterede/ny', says: words.toTheList }
    return c.html(<NothingHerePage {...nothing} title={words.nobody} says={words.nobodySays} to={to} />, status)
  }
  const now = house.clock.now()
  const [looked, standing] = await Promise.all([loadLookedThrough(house, campaign.id), standingInTheWay(house, found)])
  const who = await namesOf(house, looked ? [looked.by] : [], new Map(), language)
  const { letter, steps, persons, documents } = found
  const stage = { letter, steps, persons, invitedTo: campaign.highest, documents: documents.map(({ document }) => document), now }
  const props = {
    visit,
    campaign,
    of: found,
    rehearsal: rehearsalOf(stage),
    found: standing.map(problem => findingInWords(problem, language)),
    looked,
    who,
    typed,
    asksOnceMore: asksOnceMore && !looked,
    problems: problems.map(problem => ({ ...problem, at: fieldOf(problem, standing) })),
    now,
  }
  return c.html(<LaunchPage {...props} fingerprint={fingerprintText(fingerprintOf(found, now))} />, status)
}

/**
 * Where on the page it is mended: the reason for a finding, what stops it, the rehearsal, or the
 * number.
 */
function fieldOf({ at, code }: Problem, standing: readonly Problem[]): string {
  const found = standing.find(finding => finding.code === code)
  if (found) return isBlocker(found) ? 'stopper' : dismissing(code)
  return { 'letter.md': 'proeve', 'recipients.csv': 'confirmed' }[at] ?? at
}

/** What a launch now would be refused for, as far as the letter does not say that it is right. */
async function standingInTheWay(house: LaunchingHouse, { campaign }: Rehearsable): Promise<Problem[]> {
  const now = house.clock.now()
  const read = await readDraft(house, campaign)
  if (!read.letter) return read.problems
  const { letter, problems } = read
  const planned = { recipients: campaign.recipients, now, start: later(now, untilItGoes) }
  const inMailing = await mailServiceTakesIt(house.mailAccount, letter, planned)
  return undismissed([...problems, ...findings(letter, now), ...inMailing], letter.dismiss)
}

/** Launches it: in two minutes, or when the letter says. */
export const orderLaunch = (house: LaunchingHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const { typed, fingerprint } = typedIn(await c.req.parseBody())
  const again = (status: 409 | 422, problems: readonly Problem[], asksOnceMore = false) =>
    shown(house, visit, { typed, asksOnceMore, problems, status })
  const words = launchWords[language]
  if (!/^\d{1,7}$/.test(typed.confirmed)) return again(422, [wrong('confirmed', words.wrongNumber)])
  if (campaign.state === 'draft') {
    const asks = await isUnrehearsed(house, campaign.id, fingerprint)
    if (asks) return again(422, [], true)
    const changed = await changedMeanwhile(house, visit, fingerprint)
    if (changed !== '') return again(409, [wrong('letter.md', words.changedMeanwhile(changed))])
  }
  if (campaign.state === 'launched' && (await countAdded(house, campaign)) > 0) return inviteTheAdded(house, visit, typed, again)
  const order = { campaign: campaign.id, confirmed: Number(typed.confirmed), dismiss: typed.dismiss }
  const given = await giveOrder(house, visit, 'launch-draft', launchTheDraft, order)
  if (!given.done) return again(given.status, given.problems, fingerprint !== '')
  if (given.outcome.outcome === 'alreadyLaunched') return again(409, [wrong('letter.md', words.already)])
  return backTo(visit, `/c/${campaign.id}`, 'launched')
}

/** Those who came on the list after the launch, and nobody else. */
async function inviteTheAdded(
  house: LaunchingHouse,
  visit: LetterVisit,
  { confirmed }: TypedLaunch,
  again: (status: 409 | 422, problems: readonly Problem[]) => Promise<Response>,
): Promise<Response> {
  const { id } = visit.campaign
  const given = await giveOrder(house, visit, 'launch-added', inviteAdded, { campaign: id, confirmed: Number(confirmed) })
  return given.done ? backTo(visit, `/c/${id}`, 'invitedAdded') : again(given.status, given.problems)
}

/** Nobody has looked through anything of it, and whoever presses has not been told so yet. */
const isUnrehearsed = async (house: LaunchingHouse, id: Rehearsable['campaign']['id'], fingerprint: string): Promise<boolean> =>
  fingerprint === '' && (await loadLookedThrough(house, id)) === undefined

/** What others have changed since the page was opened. */
async function changedMeanwhile(house: LaunchingHouse, { campaign, language }: LetterVisit, fingerprint: string): Promise<string> {
  if (fingerprintFrom(fingerprint) === undefined) return ''
  const found = await loadRehearsable(house, campaign.id)
  return found.outcome === 'ready' ? whatChanged(fingerprint, fingerprintText(fingerprintOf(found, house.clock.now())), language) : ''
}

const wrong = (at: string, says: string): Problem => ({ at, code: 'WRONG', level: 'blocker', says })

function typedIn({ confirmed, fingerprint, ...rest }: Record<string, unknown>): { typed: TypedLaunch; fingerprint: string } {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
  const reasons = Object.entries(rest).flatMap(([name, value]) =>
    name.startsWith('dismiss.') && text(value) !== '' ? [[name.slice('dismiss.'.length), text(value)] as const] : [],
  )
  return {
    typed: { confirmed: text(confirmed).replace(/[.\s]/g, ''), dismiss: Object.fromEntries(reasons) },
    fingerprint: text(fingerprint),
  }
}

/** Takes a launch back while nobody has been mailed: the letter is a draft again. */
export const takeLaunchBack = (house: LaunchingHouse) => async (visit: LetterVisit) => {
  const { c } = visit
  const { id } = visit.campaign
  const given = await giveOrder(house, visit, 'withdraw', withdraw, { campaign: id })
  if (given.done) return backTo(visit, `/c/${id}`, 'withdrawn')
  return c.html(<OrderRefusedPage visit={visit} problems={given.problems} back={`/c/${id}`} />, given.status)
}
