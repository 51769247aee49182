import { everyPageWords } from '../../../templates/words/page/every-page.ts'
import { optOutWords } from '../../../templates/words/page/opt-out.ts'
import { problemsWords } from '../../../templates/words/page/problems.ts'
import type { Reader } from '../../audience/reader.ts'
import { Callout } from '../../form/callout.tsx'
import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { DoneMark } from '../../form/done-mark.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import { Tick } from '../../form/tick.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import type { OptOutScope } from '../opt-out.ts'

export interface OptOutPageProps {
  letter: FrozenLetter
  reader: Pick<Reader, 'maskedEmail'>
  path: string
  formId: string
  /** What is so now; `back`: mails were just asked for again. */
  state: 'getsMail' | 'back' | { optedOutOf: OptOutScope }
  /** The form came without a choice. */
  nothingChosen?: boolean
}

/** Stopping mails is not giving up a seat, and the page says so before anything is pressed. */
export const OptOutPage = (props: OptOutPageProps) => {
  const { letter, reader, state, nothingChosen } = props
  const { language, sender } = letter
  const words = optOutWords[language]
  const page = everyPageWords[language]
  const optedOut = typeof state === 'object'
  const problems = problemsWords[language]
  const wrong = optedOut ? { field: 'action', says: problems.tickFirst } : { field: 'scope', says: problems.chooseScope }
  return (
    <NarrowPage
      letter={letter}
      title={(nothingChosen ? page.error : '') + (optedOut ? words.done : words.title)}
      state={optedOut ? 'optedOut' : 'getsMail'}
    >
      <ProblemSummary problems={nothingChosen ? [wrong] : []} />
      {optedOut ? <OptedOut {...props} of={state.optedOutOf} /> : <h1>{words.title}</h1>}
      {state === 'back' && (
        <Callout tone="good" title={words.back}>
          <p>{words.backMeans(sender.name)}</p>
        </Callout>
      )}
      <p>{words.who(reader.maskedEmail)}</p>
      <p>{words.seat}</p>
      {optedOut ? <OptInForm {...props} /> : <OptOutForm {...props} />}
    </NarrowPage>
  )
}

/**
 * The page as it is sent. Whoever reads the file when asked shares nothing with it but this text.
 */
export const optOutPage = (props: OptOutPageProps): string => String(<OptOutPage {...props} />)

const OptedOut = ({ letter, of }: { letter: FrozenLetter; of: OptOutScope }) => {
  const words = optOutWords[letter.language]
  return of === 'sender' ? (
    <DoneMark title={words.done}>
      <p>{words.doneSender(letter.sender.name)}</p>
    </DoneMark>
  ) : (
    <DoneMark title={words.doneMeetingTitle}>
      <p>{words.doneMeeting(letter.title)}</p>
    </DoneMark>
  )
}

/**
 * Nothing is chosen beforehand, and the choice is what asks: a program that presses every button it
 * finds has stopped nobody's mails.
 */
const OptOutForm = ({ letter, path, formId, nothingChosen }: OptOutPageProps) => {
  const { language, title, sender } = letter
  const words = optOutWords[language]
  const problems = problemsWords[language]
  const problem = nothingChosen ? problems.chooseScope : ''
  return (
    <PostForm path={path} formId={formId} class="stack">
      <ChoiceGroup name="scope" legend={words.question} look="choices" problem={problem}>
        <Choice name="scope" value="sender" id="scope" text={words.sender(sender.name)} checked={false}>
          <span>{words.senderMeans}</span>
        </Choice>
        <Choice name="scope" value="meeting" text={words.meeting} checked={false}>
          <span>{words.meetingMeans(title)}</span>
        </Choice>
      </ChoiceGroup>
      <div class="actions">
        <SendButton look="filled">{words.send}</SendButton>
      </div>
    </PostForm>
  )
}

/**
 * A tick here too: whoever asked for no mails has not asked for them again because a program
 * pressed a button.
 */
const OptInForm = ({ letter: { language }, path, formId, nothingChosen }: OptOutPageProps) => {
  const words = optOutWords[language]
  const problems = problemsWords[language]
  return (
    <PostForm path={path} formId={formId} class="stack">
      <Tick name="action" value="optIn" text={words.sure} problem={nothingChosen ? problems.tickFirst : undefined} />
      <div class="actions">
        <SendButton look="outlined">{words.optIn}</SendButton>
      </div>
    </PostForm>
  )
}
