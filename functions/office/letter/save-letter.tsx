import { letterWords } from '../../../templates/words/office/letter.ts'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import { saveDraft } from '../../staff/acts/drafts.ts'
import type { CampaignId } from '../../values/ids.ts'
import type { Problem } from '../../values/problem.ts'
import { factsOf } from '../../writing/facts/facts.ts'
import { withDismissal, withoutSession, withSession } from '../../writing/facts/with-facts.ts'
import { partsOfLetter, withFront } from '../../writing/letter-parts.ts'
import { mended } from '../../writing/mended.ts'
import { giveOrder } from '../order-given.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { findingsIn, type Spot, spotsIn } from './finding.ts'
import { hereId, spotInAddress } from './here.tsx'
import { letterShown, proofreadFor } from './letter.tsx'
import { type TypedForm, typedLetter } from './typed-letter.ts'

/** In bytes. */
const longest = 200_000

/**
 * Saves what was typed, and does what its button says besides: mends a finding, lets one stand,
 * adds a session. Whoever saves second sees both texts and has lost nothing.
 */
export const saveLetter = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, language, campaign } = visit
  const words = letterWords[language]
  const form = (await c.req.parseBody({ all: true })) as TypedForm
  const typed = typedLetter(form)
  const asFile = form.vis === 'fil'
  if (typed === null) return letterShown(house, visit, { status: 422, problems: [wrong(words.nothingTyped)], asFile })
  if (Buffer.byteLength(typed) > longest)
    return letterShown(house, visit, { status: 422, problems: [wrong(words.tooLong)], asFile, typed: typed.slice(0, 400_000) })
  const { text, done, at } = doneTo(house, visit, typed, form)
  const version = Number(form.version)
  const given = await giveOrder(house, visit, 'save-draft', saveDraft, { campaign: campaign.id, text, version, byHand: form.auto !== '1' })
  if (given.done) return c.redirect(backToLetter(campaign.id, { asFile, ...(form.auto !== '1' && { done, at }) }), 303)
  if (given.problems.some(({ code }) => code === 'SOMEBODY-SAVED')) return collided(house, visit, typed)
  return letterShown(house, visit, { status: given.status, problems: given.problems, asFile, typed })
}

const wrong = (says: string): Problem => ({ at: 'text', code: 'WRONG-FORM', level: 'blocker', says })

/** The page begins where something was changed, and says so there. */
function backToLetter(id: CampaignId, { asFile, done, at }: { asFile: boolean; done?: string; at?: Spot | undefined }): string {
  const isSaid = done !== undefined && at !== undefined
  const asked = new URLSearchParams({
    ...(asFile && { vis: 'fil' }),
    ...(done && { gjort: done }),
    ...(isSaid && { ved: spotInAddress(at) }),
  })
  return `/c/${id}/brev?${asked}${isSaid ? `#${hereId}` : ''}`
}

interface ToBeSaved {
  text: string
  /** The code of what is told of it. */
  done: string
  /** Where it is told. */
  at?: Spot
}

function doneTo(house: DeskHouse, visit: LetterVisit, typed: string, form: TypedForm): ToBeSaved {
  if (form.restored === 'yes') return { text: typed, done: 'restored' }
  const asked = [form.mend, form.dismiss].find(value => typeof value === 'string')
  if (typeof asked === 'string') {
    const [code, line, index] = asked.split(':')
    const finding = findingsIn(typed, proofreadFor(house, typed, visit.campaign), visit).find(({ key }) => key === `${code}:${line}`)
    if (!finding) return { text: typed, done: 'notMended' }
    const mend = finding.mend[Number(index)]
    const parts = partsOfLetter(typed)
    const at = parts ? spotsIn(parts)(finding) : ''
    if (index !== undefined) return { text: (mend && mended(typed, finding.line, mend)) ?? typed, done: 'mended', at }
    const why = form[`why.${asked}`]
    return {
      text: withFront(typed, front =>
        withDismissal(front, finding.code, typeof why === 'string' && why.trim() ? why.trim() : 'Set igennem'),
      ),
      done: 'letStood',
      at,
    }
  }
  if (form.add === 'session') {
    const text = withFront(typed, withSession)
    return { text, done: 'sessionAdded', at: `sessions.${sessionsIn(text) - 1}` }
  }
  if (typeof form.remove === 'string') {
    const text = withFront(typed, front => withoutSession(front, Number(form.remove)))
    return { text, done: 'sessionRemoved', at: `sessions.${Math.max(0, Math.min(Number(form.remove), sessionsIn(text)) - 1)}` }
  }
  return { text: typed, done: 'saved' }
}

const sessionsIn = (text: string): number =>
  [...(factsOf(partsOfLetter(text)?.front ?? '')?.keys() ?? [])].filter(name => /^sessions\.\d+\.date$/.test(name)).length

async function collided(house: DeskHouse, visit: LetterVisit, mine: string): Promise<Response> {
  const { campaign } = visit
  const theirs = await letterInHand(house, campaign)
  if (!theirs) throw new Error('a draft somebody has saved is gone')
  const who = await namesOf(house, theirs.saved ? [theirs.saved.by] : [], new Map(), visit.language)
  const { ConflictPage } = await import('./conflict-page.tsx')
  return visit.c.html(<ConflictPage visit={visit} campaign={campaign} theirs={theirs} mine={mine} who={who} />, 409)
}
