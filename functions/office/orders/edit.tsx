import { ordersWords } from '../../../templates/words/office/orders.ts'
import { applyDraft } from '../../staff/acts/apply-draft.ts'
import type { Applied } from '../../staff/apply.ts'
import { capitalised } from '../../values/capitalised.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import type { Problem } from '../../values/problem.ts'
import { findingInWords } from '../letter/finding-in-words.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { stepTitle } from '../step-title.ts'
import type { DeskHouse, LetterVisit, Visit } from '../visit.ts'
import { isNumber, NumberField, numberTyped } from './number-field.tsx'
import { OrderPage } from './order-page.tsx'
import { wrongNumber } from './wrong-number.ts'

interface Shown {
  confirmed: string
  problems: readonly Problem[]
  status: 200 | 409 | 422
}

/** An edited letter: what it changes, and whom it mails, before it does. */
export const editPage = (house: DeskHouse) => (visit: LetterVisit) => shown(house, visit, { confirmed: '', problems: [], status: 200 })

async function shown(house: DeskHouse, visit: LetterVisit, { confirmed, problems, status }: Shown): Promise<Response> {
  const { c, campaign } = visit
  const words = ordersWords[visit.language]
  const given = await giveOrder(house, visit, 'apply', applyDraft, { campaign: campaign.id, confirmed: null })
  const tried = given.done && given.outcome.outcome === 'dryRun' ? given.outcome : null
  const stops = given.done ? [] : given.problems
  return c.html(
    <OrderPage
      visit={visit}
      campaign={campaign}
      page="edit"
      state={tried ? 'ready' : 'empty'}
      title={words.edit}
      says={tried ? words.editSays : ''}
      problems={problems}
    >
      {tried ? (
        <>
          <Changes visit={visit} edited={tried} />
          <form method="post" class="card stack">
            <p>
              <strong>{words.mails(tried.mails)}</strong>
            </p>
            <NumberField label={words.editNumber} says={words.editNumberSays(tried.recipients)} value={confirmed} problems={problems} />
            <p class="buttons">
              <button type="submit" class="btn main">
                {words.editButton}
              </button>
              <a class="btn" href={`/c/${campaign.id}/brev`}>
                {words.backToLetter}
              </a>
            </p>
          </form>
        </>
      ) : (
        <div class={stops.length > 0 ? 'notice bad' : 'empty'}>
          <b>{stops.length > 0 ? words.stops : words.nothingChanged}</b>
          <ul>
            {stops.map(stop => (
              <li>{findingInWords(stop, visit.language).says}</li>
            ))}
          </ul>
          <p class="buttons">
            {stops.some(({ code }) => code === 'NEW-DATE' || code === 'NEW-VENUE' || code === 'SESSION-GONE') && (
              <a class="btn main" href={`/c/${campaign.id}/aendringer`}>
                {words.changePlan}
              </a>
            )}
            <a class="btn" href={`/c/${campaign.id}/brev`}>
              {words.backToLetter}
            </a>
          </p>
        </div>
      )}
    </OrderPage>,
    status,
  )
}

const Changes = ({ visit: { language }, edited }: { visit: Visit; edited: Extract<Applied, { outcome: 'dryRun' | 'applied' }> }) => {
  const words = ordersWords[language]
  const lists: [string, readonly string[]][] = [
    [words.changes, edited.changes.map(({ says }) => says)],
    [words.dropped, edited.dropped],
    [words.lookAt, edited.warnings.map(warning => findingInWords(warning, language).says)],
  ]
  const toCome = edited.steps.filter(({ state }) => state === 'planned' || state === 'waiting')
  return (
    <section class="card" aria-label={words.changes}>
      {lists
        .filter(([, says]) => says.length > 0)
        .map(([heading, says]) => (
          <>
            <h2>{heading}</h2>
            <ul>
              {says.map(line => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        ))}
      <h2>{words.newPlan}</h2>
      <ol class="timeline">
        {toCome.map(step => (
          <li>
            <b>{stepTitle(step, language)}</b>
            <span>{capitalised(printedMoment(step.at, language))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const orderEdit = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const confirmed = numberTyped((await c.req.parseBody()).confirmed)
  const again = (status: 409 | 422, problems: readonly Problem[]) => shown(house, visit, { confirmed, problems, status })
  const words = ordersWords[language]
  if (!isNumber(confirmed)) return again(422, [wrongNumber(words.wrongNumber)])
  const given = await giveOrder(house, visit, 'apply', applyDraft, { campaign: campaign.id, confirmed: Number(confirmed) })
  if (!given.done) return again(given.status, given.problems)
  return given.outcome.outcome === 'nothingChanged'
    ? again(409, [wrongNumber(words.nothingChanged)])
    : backTo(visit, `/c/${campaign.id}`, 'applied')
}
