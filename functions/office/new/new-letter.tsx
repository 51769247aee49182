import { listCampaigns, listOver, loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { beginDraft } from '../../staff/acts/drafts.ts'
import { giveOrder } from '../order-given.ts'
import type { DeskHouse, OfficeHouse, Visit } from '../visit.ts'
import { NewLetterPage, type TypedNewLetter } from './new-letter-page.tsx'
import { wrongIn } from './wrong-in.ts'

type NewLetterHouse = OfficeHouse & Pick<Platform, 'random'>

const startsOf = ['nothing', 'text', 'copy'] as const

/** Where a letter begins. */
export const newLetterPage = (house: NewLetterHouse) => (visit: Visit) => {
  const copyOf = visit.c.req.query('kopi') ?? ''
  return shown(house, visit, { from: copyOf === '' ? 'text' : 'copy', text: '', copyOf, formId: house.random.id() }, 200)
}

async function shown(house: NewLetterHouse, visit: Visit, typed: TypedNewLetter, status: 200 | 409 | 422): Promise<Response> {
  const ids = (await Promise.all([listCampaigns(house), listOver(house)])).flat()
  const known = (await Promise.all(ids.map(id => loadCampaign(house, id)))).filter(campaign => campaign !== undefined)
  return visit.c.html(<NewLetterPage visit={visit} typed={typed} known={known} />, status)
}

/** Begins it, and leads to the letter; what was typed stays where it cannot be used. */
export const beginLetter = (house: DeskHouse) => async (visit: Visit) => {
  const typed = typedIn(await visit.c.req.parseBody())
  const wrong = wrongIn(typed, visit.language)
  if (wrong) return shown(house, visit, { ...typed, wrong }, 422)
  const { from, text, copyOf, formId } = typed
  const order = { nothing: { from, formId }, text: { from, text, formId }, copy: { from, copyOf, formId } }[from!]
  const given = await giveOrder(house, visit, 'begin-draft', beginDraft, order)
  if (given.done) return visit.c.redirect(`/c/${given.outcome.campaign}/brev`, 303)
  return shown(house, visit, { ...typed, wrong: { at: 'copyOf', says: given.problems[0]?.says ?? '' } }, given.status)
}

const typedIn = ({ from, text, copyOf, formId }: Record<string, unknown>): TypedNewLetter => ({
  from: startsOf.find(start => start === from),
  text: typeof text === 'string' ? text.replaceAll('\r\n', '\n') : '',
  copyOf: typeof copyOf === 'string' ? copyOf : '',
  formId: typeof formId === 'string' ? formId.slice(0, 64) : '',
})
