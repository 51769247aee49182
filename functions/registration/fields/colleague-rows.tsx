import { participantWords } from '../../../templates/words/page/participant.ts'
import type { Reader } from '../../audience/reader.ts'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Typed } from './typed.ts'

/** The second colleague and on; the first stands in `name` and `email`. */
type ColleagueField = `name${number}` | `email${number}`

interface ColleagueRowsProps {
  letter: Pick<FrozenLetter, 'colleagues'>
  reader: Pick<Reader, 'kind'>
  typed: Typed
  problems: readonly ShownProblem[]
}

/**
 * As many as most need, and no more to carry for everyone else; a form that was sent with more
 * shows them all.
 */
const atOnce = 5

/** The form takes no more, whoever sends it. */
const atMost = 10

/** The second colleague and on: a name and an address each. */
export const ColleagueRows = ({ letter: { colleagues }, reader, typed, problems }: ColleagueRowsProps) => {
  const words = inPageLanguage(participantWords)
  const allowed = reader.kind === 'mailbox' ? atMost : Math.min(colleagues, atMost)
  const shown = Math.min(allowed, Math.max(atOnce, lastTyped(typed)))
  if (shown < 2) return null
  const field = (name: ColleagueField, type: 'text' | 'email', label: string) => (
    <RowField {...{ name, type, label }} value={typed[name]} problem={problemAt(problems, name)} />
  )
  return (
    <div class="only-if-several stack">
      {Array.from({ length: shown - 1 }, (_, index) => index + 2).map(at => (
        <div class="pair">
          {field(`name${at}`, 'text', words.nameOf(at))}
          {field(`email${at}`, 'email', words.emailOf(at))}
        </div>
      ))}
      {allowed > shown && <p class="small soft">{words.stillMore}</p>}
    </div>
  )
}

/** The highest number of a row something was typed in. */
const lastTyped = (typed: Typed): number =>
  Math.max(0, ...Object.entries(typed).map(([field, value]) => (value ? Number(/^(?:name|email)(\d+)$/.exec(field)?.[1] ?? 0) : 0)))

interface RowFieldProps {
  name: ColleagueField
  type: 'text' | 'email'
  label: string
  value: string | undefined
  problem: string | undefined
}

/**
 * A field that weighs little while there is nothing to say about it: there are many, and everyone
 * carries them.
 */
const RowField = ({ name, type, label, value, problem }: RowFieldProps) =>
  problem ? (
    <TextField {...{ name, type, label, problem }} value={value} />
  ) : (
    <label>
      {label}
      <input type={type} name={name} value={value} />
    </label>
  )
