import type { FC } from 'hono/jsx'
import { changeWords } from '../../../templates/words/office/change.ts'
import { loadPersons } from '../../audience/store.ts'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import type { ChangedOutcome } from '../../staff/carry-out-change.ts'
import { changeable } from '../../staff/in-force.ts'
import { sessionsAsTheyAre } from '../../staff/what-if.ts'
import type { SessionId } from '../../values/ids.ts'
import type { Language } from '../../values/language.ts'
import type { Problem } from '../../values/problem.ts'
import { factsOfLetter, sessionIdsOfLetter } from '../../writing/facts/in-letter.ts'
import { framePolicy } from '../headers.ts'
import { onPage } from '../on-page.ts'
import { backTo, type OrderGiven } from '../order-given.ts'
import { isNumber, NumberField, numberTyped } from '../orders/number-field.tsx'
import { OrderPage } from '../orders/order-page.tsx'
import { wrongNumber } from '../orders/wrong-number.ts'
import { NothingHerePage } from '../pages/nothing-here-page.tsx'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { type ChangeFieldsProps, type Changing, type CodesOfGroups, groupAbout, seenOf } from './change-props.ts'
import { ChangeShown, type Looked, mailKey } from './change-shown.tsx'
import { sessionSays } from './session-says.ts'
import { SessionsTable } from './sessions-table.tsx'
import type { TypedPlan } from './typed-plan.ts'

export interface Ordered {
  of: Changing
  typed: TypedPlan
}

/** One of the three acts that change a plan, as its page gives it. */
export interface ChangeKind {
  page: 'move' | 'venue' | 'call-off'
  /** The code of what is told when it is done. */
  done: string
  words(language: Language): { title: string; says: string; button: (mails: number) => string }
  /** `confirmed: null` only shows what it comes to. */
  give(
    house: DeskHouse,
    visit: LetterVisit,
    ordered: Ordered,
    confirmed: number | null,
  ): Promise<OrderGiven<Exclude<ChangedOutcome, { outcome: 'refused' }>>>
  groups: CodesOfGroups
  Fields: FC<ChangeFieldsProps>
}

interface Shown extends Ordered {
  confirmed: string
  looked: Looked | null
  problems: readonly Problem[]
  status: 200 | 409 | 422
}

/** What a change comes to is shown first; nothing has happened. */
export const changePage = (kind: ChangeKind) => (house: DeskHouse) => async (visit: LetterVisit) => {
  const of = await load(house, visit)
  return 'refused' in of
    ? cannot(visit, kind, of.refused, 200)
    : shown(house, visit, kind, { of, typed: {}, confirmed: '', looked: null, problems: [], status: 200 })
}

/** First it is looked at; with the number of mails it sends it is done. */
export const orderChange = (kind: ChangeKind) => (house: DeskHouse) => async (visit: LetterVisit) => {
  const words = changeWords[visit.language]
  const of = await load(house, visit)
  if ('refused' in of) return cannot(visit, kind, of.refused, 409)
  const { look, show, confirmed: number, seen, ...typed } = textsIn(await visit.c.req.parseBody())
  const isLook = look === 'yes' || !number
  const ordered = { of, typed }
  const again = (status: 200 | 409 | 422, problems: readonly Problem[], looked: Looked | null) =>
    shown(house, visit, kind, { ...ordered, confirmed: isLook ? '' : numberTyped(number), looked, problems, status })
  const tried = await kind.give(house, visit, ordered, null)
  if (show) return mailAlone(visit, tried, show)
  if (!tried.done) return again(422, tried.problems, null)
  if (tried.outcome.outcome !== 'dryRun') return again(422, [wrong('NOTHING-CHANGED', words.nothingChanged)], null)
  const looked = tried.outcome
  if (isLook) return again(200, [], looked)
  if (seen !== seenOf(ordered)) return again(409, [wrong('CHANGED-MEANWHILE', words.meanwhile)], looked)
  if (!isNumber(numberTyped(number))) return again(422, [wrongNumber(words.wrongNumber)], looked)
  const given = await kind.give(house, visit, ordered, Number(numberTyped(number)))
  if (!given.done) return again(given.status, given.problems, looked)
  if (given.outcome.outcome === 'alreadySo') return again(409, [wrong('NOTHING-CHANGED', words.alreadySo)], null)
  return backTo(visit, `/c/${visit.campaign.id}/aendringer`, kind.done)
}

/** One mail as it would be read, for its frame: nothing is sent by looking. */
function mailAlone({ c, language }: LetterVisit, tried: Awaited<ReturnType<ChangeKind['give']>>, of: string): Response | Promise<Response> {
  c.header('Content-Security-Policy', framePolicy)
  const mail = tried.done && tried.outcome.outcome === 'dryRun' && tried.outcome.reads.find(read => mailKey(read) === of)
  return mail ? c.html(mail.html()) : c.html(<p>{changeWords[language].meanwhile}</p>, 422)
}

const wrong = (code: string, says: string): Problem => ({ at: 'confirmed', code, level: 'blocker', says })

const textsIn = (body: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n')]] : [])),
  )

async function load(house: DeskHouse, { campaign, language }: LetterVisit): Promise<Changing | { refused: Problem[] }> {
  const words = changeWords[language]
  const [found, inHand] = await Promise.all([changeable(house, campaign.id), letterInHand(house, campaign)])
  if ('refused' in found) return { refused: found.refused.problems.map(problem => onPage(problem, language)) }
  if ('alreadyOff' in found) return { refused: [wrong('CALLED-OFF', words.calledOff)] }
  const facts = inHand && factsOfLetter(inHand.text)
  if (!inHand || !facts) return { refused: [wrong('NO-TEXT', words.letterFirst)] }
  const { inForce } = found
  const sessions = sessionIdsOfLetter(inHand.text).map((id, index) => ({ id, index, says: sessionSays(inForce.letter, id as SessionId) }))
  return { inForce, inHand, facts, sessions }
}

function cannot(visit: LetterVisit, kind: ChangeKind, problems: readonly Problem[], status: 200 | 409) {
  const words = changeWords[visit.language]
  const { title } = kind.words(visit.language)
  const isLetters = problems.some(({ code }) => code === 'NO-TEXT')
  return visit.c.html(
    <NothingHerePage
      visit={visit}
      campaign={visit.campaign}
      page={kind.page}
      heading={title}
      title={words.cannot}
      says=""
      problems={problems}
      to={isLetters ? { path: '/brev', says: words.toLetter } : { path: '', says: words.back }}
    />,
    status,
  )
}

async function shown(house: DeskHouse, visit: LetterVisit, kind: ChangeKind, of: Shown): Promise<Response> {
  const { c, campaign, language } = visit
  const words = changeWords[language]
  const { title, says, button } = kind.words(language)
  const { Fields } = kind
  const { looked, confirmed } = of
  const problems = of.problems.map(problem => ({ ...problem, at: groupAbout(of, kind.groups, problem) }))
  const { letter } = of.of.inForce
  const persons = looked ? [] : await loadPersons(house, campaign.id, 1, campaign.highest)
  return c.html(
    <OrderPage
      visit={visit}
      campaign={campaign}
      page={kind.page}
      state={looked ? 'looked' : 'ready'}
      title={title}
      says={says}
      problems={problems}
    >
      <form method="post" class="card stack" id="aendring">
        <Fields visit={visit} of={of.of} typed={of.typed} problems={problems} />
        {kind.page !== 'call-off' && (
          <p class="hint">
            {words.alsoLetter} <a href={`/c/${campaign.id}/brev`}>{words.toLetter}</a>
          </p>
        )}
        <p class="buttons">
          <button type="submit" class={looked ? 'btn' : 'btn main'} name="look" value="yes">
            {looked ? words.lookAgain : words.look}
          </button>
        </p>
      </form>
      {looked ? (
        <ChangeShown visit={visit} letter={letter} looked={looked} isOff={kind.page === 'call-off'}>
          <section class="card stack" aria-labelledby="goer">
            <h2 id="goer">{title}</h2>
            <input type="hidden" name="seen" value={seenOf(of)} form="aendring" />
            <NumberField label={words.number} says={words.numberSays(looked.mails)} value={confirmed} problems={problems} form="aendring" />
            <p class="buttons">
              <button type="submit" class="btn main" form="aendring">
                {button(looked.mails)}
              </button>
            </p>
          </section>
        </ChangeShown>
      ) : (
        <section class="card" aria-labelledby="gangene">
          <h2 id="gangene">{words.sessions}</h2>
          <p class="soft">{words.sessionsSay}</p>
          <SessionsTable visit={visit} letter={letter} sessions={sessionsAsTheyAre(letter, persons)} />
        </section>
      )}
    </OrderPage>,
    of.status,
  )
}
