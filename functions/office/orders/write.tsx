import { ordersWords } from '../../../templates/words/office/orders.ts'
import { type MessageReaders, messageReaders as readers } from '../../letter/step.ts'
import { send } from '../../staff/acts/extra-mail.ts'
import type { Sent } from '../../staff/send.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { TypedField } from '../pages/field.tsx'
import { saidAt } from '../pages/told.tsx'
import type { DeskHouse, LetterVisit, Visit } from '../visit.ts'
import { isNumber, NumberField, numberTyped } from './number-field.tsx'
import { OrderPage } from './order-page.tsx'
import { ReachCard } from './reach-card.tsx'
import { wrongNumber } from './wrong-number.ts'

interface Shown {
  to: MessageReaders
  text: string
  confirmed: string
  /** Whom it would reach, once there is a text. */
  looked: Extract<Sent, { outcome: 'dryRun' | 'sent' }> | null
  problems: readonly Problem[]
  status: 200 | 409 | 422
}

/** A mail beside the timetable. */
export const writePage = (visit: LetterVisit) =>
  shown(visit, { to: readersIn(visit.c.req.query('til')), text: '', confirmed: '', looked: null, problems: [], status: 200 })

const readersIn = (typed: unknown): MessageReaders => readers.find(to => to === typed) ?? 'registered'

function shown(visit: LetterVisit, of: Shown): Response | Promise<Response> {
  const { c, campaign } = visit
  const words = ordersWords[visit.language]
  return c.html(
    <OrderPage
      visit={visit}
      campaign={campaign}
      page="write"
      state={of.looked ? 'looked' : 'ready'}
      title={words.write}
      says={words.writeSays}
      problems={of.problems}
    >
      <WriteForm visit={visit} of={of} />
      {of.looked && (
        <div class="cols">
          <ReachCard visit={visit} reach={of.looked} />
          <section class="card" aria-labelledby="laeses">
            <h2 id="laeses">{words.reads}</h2>
            <p>
              {words.subject}: <strong>{of.looked.message.subject ?? words.ofLetter(of.looked.title)}</strong>
            </p>
            {of.looked.message.text
              .trim()
              .split(/\n\s*\n/)
              .map(paragraph => (
                <p class="serif">{paragraph}</p>
              ))}
          </section>
        </div>
      )}
    </OrderPage>,
    of.status,
  )
}

const WriteForm = ({ visit, of: { to, text, confirmed, looked, problems } }: { visit: Visit; of: Shown }) => {
  const words = ordersWords[visit.language]
  return (
    <form method="post" class="card stack">
      <fieldset>
        <legend>{words.to}</legend>
        <div class="radios">
          {readers.map(reader => (
            <label>
              <input type="radio" name="to" value={reader} checked={reader === to} /> {words.readers[reader]}
            </label>
          ))}
        </div>
      </fieldset>
      <TypedField
        id="text"
        name="text"
        label={words.text}
        hint={words.textSays}
        rows={10}
        value={text}
        problem={saidAt(problems, 'text')}
      />
      {looked && looked.warnings.length > 0 && (
        <ul class="notice warn">
          {looked.warnings.map(({ says }) => (
            <li>{says}</li>
          ))}
        </ul>
      )}
      {looked && looked.sends > 0 && (
        <NumberField label={words.number} says={words.numberSays(looked.sends)} value={confirmed} problems={problems} />
      )}
      <p class="buttons">
        {looked && looked.sends > 0 && (
          <button type="submit" class="btn main">
            {words.writeButton(looked.sends)}
          </button>
        )}
        <button type="submit" class={looked ? 'btn' : 'btn main'} name="look" value="yes">
          {looked ? words.lookAgain : words.look}
        </button>
      </p>
    </form>
  )
}

/** What is found on a line of the text is said at the field of the text. */
const inText = (problem: Problem): Problem => (/^letter\.md:/.test(problem.at) ? { ...problem, at: 'text' } : problem)

/** First it is looked at; with the number it reaches it is sent. */
export const orderMessage = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const { look, ...typed } = await c.req.parseBody()
  const to = readersIn(typed.to)
  const text = typeof typed.text === 'string' ? typed.text.replaceAll('\r\n', '\n') : ''
  const confirmed = numberTyped(typed.confirmed)
  const order = (number: number | null) => giveOrder(house, visit, 'send', send, { campaign: campaign.id, to, text, confirmed: number })
  const isLook = look === 'yes' || confirmed === ''
  const tried = await order(null)
  const looked = tried.done && tried.outcome.outcome === 'dryRun' ? tried.outcome : null
  const again = (status: 200 | 409 | 422, problems: readonly Problem[]) =>
    shown(visit, { to, text, confirmed: isLook ? '' : confirmed, looked, problems: problems.map(inText), status })
  const sentBefore = wrongNumber(ordersWords[language].alreadySent)
  if (!tried.done) return again(tried.status === 409 ? 422 : tried.status, tried.problems)
  if (!looked) return again(409, [sentBefore])
  if (isLook) return again(200, [])
  if (!isNumber(confirmed)) return again(422, [wrongNumber(ordersWords[language].wrongNumber)])
  const given = await order(Number(confirmed))
  if (!given.done) return again(given.status, given.problems)
  return given.outcome.outcome === 'alreadySent' ? again(409, [sentBefore]) : backTo(visit, `/c/${campaign.id}`, 'sent')
}
