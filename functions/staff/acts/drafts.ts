import * as v from 'valibot'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import { loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { blankLetter } from '../../writing/blank-letter.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { beginDraft as begin } from '../begin-draft.ts'
import { campaign } from '../order.ts'
import { saveDraft as save } from '../save-draft.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random'>

/** In bytes, some hundred pages: more is no letter. */
const longest = 200_000

const letterText = v.pipe(v.string(), v.maxBytes(longest))
const written = v.pipe(
  letterText,
  v.check(text => text.trim() !== '', 'some text'),
)

/** Of a form that may come twice. */
const formId = v.optional(v.pipe(v.string(), v.maxLength(64)))

/**
 * Begins a letter: from nothing, from text as people have it, or from an old campaign, whose days
 * are blanked and whose people and answers stay where they are.
 */
export const beginDraft = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.variant('from', [
    v.strictObject({ from: v.literal('nothing'), formId }),
    v.strictObject({ from: v.literal('text'), text: written, formId }),
    v.strictObject({ from: v.literal('copy'), copyOf: campaign, formId }),
  ]),
  async does(house: House, order, by) {
    const { formId } = order
    const begun = async (text: string) => ({ outcome: 'begun' as const, campaign: await begin(house, { text, formId, by }) })
    if (order.from === 'nothing') return begun(blankLetter)
    const text = order.from === 'text' ? order.text : await textOf(house, order.copyOf)
    if (typeof text !== 'string') return text
    // What weighs a pasted text is read when somebody pastes one.
    const { draftFrom, letterFileOf } = await import('../../writing/draft/draft.ts')
    return begun(letterFileOf(draftFrom(text, house.clock.now())))
  },
})

async function textOf(house: House, id: v.InferOutput<typeof campaign>) {
  const known = await loadCampaign(house, id)
  if (!known) return unknownCampaign(id)
  const inHand = await letterInHand(house, known)
  return (
    inHand?.text ??
    refusal('copyOf', 'NO-TEXT', 'Teksten til det brev er ikke gemt her, så det kan ikke kopieres. Sæt teksten ind i stedet.')
  )
}

export const saveDraft = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, text: letterText, version: v.pipe(v.number(), v.integer(), v.minValue(0)), byHand: v.boolean() }),
  async does(house: House, { campaign: id, text, version, byHand }, by) {
    const known = await loadCampaign(house, id)
    if (!known) return unknownCampaign(id)
    if (known.state === 'over')
      return refusal(id, 'OVER', 'Arrangementet er afsluttet, så brevet kan ikke ændres mere. Lav en kopi i stedet.')
    const saved = await save(house, { campaign: known, text, read: version, byHand, by })
    if (saved === undefined)
      return refusal('version', 'SOMEBODY-SAVED', 'En anden har gemt brevet, siden du åbnede det. Intet er gået tabt.')
    return { outcome: 'saved' as const, version: saved }
  },
})
