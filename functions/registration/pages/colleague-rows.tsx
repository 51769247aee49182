import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter } from '../../campaign/frozen-letter.ts'
import { Problem } from '../../form/field.tsx'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { wordsFor } from '../../form/words.ts'
import type { Language } from '../../values/language.ts'
import type { ColleagueField, Typed } from './typed.ts'

interface ColleagueRowsProps {
  letter: Pick<FrozenLetter, 'language' | 'colleagues'>
  reader: Pick<Reader, 'kind'>
  typed: Typed
  problems: readonly ShownProblem[]
}

/** A mailbox may register any number, this many at a time. */
const mailboxAtATime = 10

/** How many stand open, the one above them included. */
const open = 3

/**
 * The second colleague and on: a name and an address each. The rows most need are open, the rest fold into a line that opens without any script,
 * so nothing typed is sent anywhere to get one more.
 */
export const ColleagueRows = ({ letter: { language, colleagues }, reader, typed, problems }: ColleagueRowsProps) => {
  const last = reader.kind === 'mailbox' ? mailboxAtATime : colleagues
  if (last < 2) return null
  const rows = Array.from({ length: last - 1 }, (_, index) => index + 2)
  const row = (at: number) => <ColleagueRow {...{ at, language, typed, problems }} />
  const folded = rows.filter(at => at > open)
  const used = folded.some(at => fieldsOf(at).some(field => typed[field] || problemAt(problems, field)))
  return (
    <div class="only-if-several stack">
      {rows.filter(at => at <= open).map(row)}
      {folded.length > 0 && (
        <details open={used}>
          <summary>{wordsFor(language).participant.stillMore}</summary>
          <div class="stack">{folded.map(row)}</div>
        </details>
      )}
    </div>
  )
}

const fieldsOf = (at: number): [ColleagueField, ColleagueField] => [`name${at}`, `email${at}`]

interface ColleagueRowProps {
  at: number
  language: Language
  typed: Typed
  problems: readonly ShownProblem[]
}

const ColleagueRow = ({ at, language, typed, problems }: ColleagueRowProps) => {
  const words = wordsFor(language).participant
  const [name, email] = fieldsOf(at)
  const shared = { language, typed, problems }
  return (
    <div class="pair">
      <RowField {...shared} name={name} type="text" label={words.nameOf(at)} />
      <RowField {...shared} name={email} type="email" label={words.emailOf(at)} />
    </div>
  )
}

interface RowFieldProps extends Omit<ColleagueRowProps, 'at'> {
  name: ColleagueField
  type: 'text' | 'email'
  label: string
}

/** A field that weighs little, for there are up to twenty: the label is round it, and what describes it is there only when something does. */
const RowField = ({ name, type, label, language, typed, problems }: RowFieldProps) => {
  const problem = problemAt(problems, name)
  const field = (
    <label class="label">
      {label}
      <input
        type={type}
        name={name}
        id={problem && name}
        value={typed[name]}
        autocomplete="off"
        aria-describedby={problem && `${name}-problem`}
        aria-invalid={problem && 'true'}
      />
    </label>
  )
  if (!problem) return field
  return (
    <div class="error">
      <Problem language={language} name={name} says={problem} />
      {field}
    </div>
  )
}
