import type { Child } from 'hono/jsx'
import { slipWords } from '../../../templates/words/page/slip.ts'
import { stateWords } from '../../../templates/words/page/state.ts'
import type { AnswerStatus } from '../../audience/person.ts'
import type { Reader } from '../../audience/reader.ts'
import { Callout } from '../../form/callout.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { printedDeadline } from '../../letter-page/meeting-facts.ts'
import { RegisterForm, type RegisterFormProps } from '../forms/register.tsx'
import { type Closed, ClosedSlip } from './closed-slip.tsx'
import { Colleagues, type ShownColleague } from './colleagues.tsx'
import { OnPaper } from './on-paper.tsx'

/**
 * With a seat, or while staff decide, one has a page of one's own: then the slip is for others, who
 * register as from a shared address.
 */
const hasOwnPage = { registered: true, toReconfirm: true, pendingApproval: true } as const

export type SlipState = AnswerStatus | 'toReconfirm'
type OwnPageState = keyof typeof hasOwnPage

export const isForOthers = (state: SlipState): state is OwnPageState => state in hasOwnPage

export interface SlipProps extends Omit<RegisterFormProps, 'again'> {
  state: SlipState
  closed: Closed | null
  /** What has happened to the meeting, above the answer. */
  notices?: Child
  /** Whom this link has registered. */
  colleagues?: readonly ShownColleague[]
}

export const Slip = (props: SlipProps) => {
  const { letter, reader, state, closed, notices } = props
  const by = closed ? null : answerBy(letter)
  return (
    <section class="slip" id="svar" aria-labelledby="svar-h">
      <div class={fitsInAWindow(props) ? 'inner stay' : 'inner'}>
        <h2 id="svar-h">{heading(letter, reader.kind)}</h2>
        {by && <p class="by-date">{by}</p>}
        {notices}
        <AnswerSoFar state={state} open={!closed} reader={reader} />
        <Colleagues colleagues={props.colleagues} kind={reader.kind} inSlip />
        {closed ? (
          <ClosedSlip {...props} closed={closed} mayDecline={state === 'noAnswer' && reader.kind === 'person'} />
        ) : (
          <RegisterForm {...props} again={state !== 'noAnswer'} />
        )}
        <OnPaper letter={letter} />
      </div>
    </section>
  )
}

const AnswerSoFar = ({ state, open, reader }: { state: SlipState; open: boolean; reader: Reader }) => {
  if (state === 'noAnswer') return null
  const words = inPageLanguage(stateWords)
  if (isForOthers(state)) {
    return (
      <Callout title={words.others}>
        <p>{words.othersMeans(reader.firstName)}</p>
      </Callout>
    )
  }
  return (
    <Callout title={words[state]}>
      <p>{open ? words[`${state}Means`] : words[`${state}Closed`]}</p>
    </Callout>
  )
}

function heading({ language, price }: FrozenLetter, kind: 'person' | 'mailbox'): string {
  const words = slipWords[language]
  if (kind === 'mailbox') return words.headingMailbox
  return price ? words.headingPriced : words.heading
}

function answerBy(letter: FrozenLetter): string {
  const words = slipWords[letter.language]
  const deadline = printedDeadline(letter, 'short')
  if (!deadline) return words.openUntilStart
  if (!letter.price) return words.by(deadline)
  return letter.price.binding ? words.byBinding(deadline) : words.byPriced(deadline)
}

/**
 * Only a short slip may stay in view while the letter scrolls: the end of a long one would be out
 * of reach.
 */
const fitsInAWindow = ({ letter, state, closed, problems, notices, colleagues = [] }: SlipProps): boolean =>
  letter.sessions.length === 1 &&
  !letter.price &&
  !letter.cateringNeeds &&
  letter.roles === 'everyone' &&
  state === 'noAnswer' &&
  !closed &&
  problems.length === 0 &&
  colleagues.length === 0 &&
  !notices
