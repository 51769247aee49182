import type { PropsWithChildren } from 'hono/jsx'
import { participantWords } from '../../../templates/words/page/participant.ts'
import { normaliseAddress } from '../../audience/address.ts'
import type { Reader } from '../../audience/reader.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { TextField } from '../../form/text-field.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { readPersonName } from '../../values/person-name.ts'
import { plainLine } from '../../values/plain-line.ts'
import { type FormReader, isAboutOthers, longestName, type ParticipantFieldProps } from './field.ts'
import { type FieldRead, together, wrong } from './reading.ts'
import type { Typed } from './typed.ts'
import type { Who } from './who.tsx'

/** What to fill in for somebody else, and that one's own invitation stands. */
export const ColleagueHint = ({ letter, kind }: { letter: Pick<FrozenLetter, 'roles'>; kind: Reader['kind'] }) => {
  const words = inPageLanguage(participantWords)
  return (
    <>
      {kind === 'person' && (
        <OnlyIfColleague kind={kind}>
          <p class="small">{words.someoneElse}</p>
        </OnlyIfColleague>
      )}
      <p class="small only-if-several">{letter.roles === 'everyone' ? words.sameMunicipality : words.sameForAll}</p>
    </>
  )
}

/**
 * Somebody else's name and address: asked together, and only of who registers somebody else. The
 * name starts empty, for one's own is not theirs.
 */
export const ColleagueFields = ({ letter, reader, typed, problems }: ParticipantFieldProps) => {
  const words = inPageLanguage(participantWords)
  if (reader.kind === 'person' && letter.colleagues === 0) return null
  const about = isAboutOthers(typed) || reader.kind === 'mailbox'
  return (
    <OnlyIfColleague kind={reader.kind}>
      <div class="stack">
        <TextField
          name="name"
          id={about ? 'name' : 'name-other'}
          label={words.name}
          value={about && typed.name !== reader.name ? typed.name : ''}
          problem={about ? problemAt(problems, 'name') : undefined}
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailWhy}
          value={typed.email}
          problem={problemAt(problems, 'email')}
        />
      </div>
    </OnlyIfColleague>
  )
}

/** Folds away until somebody else is chosen; from a mailbox it always is somebody else. */
const OnlyIfColleague = ({ kind, children }: PropsWithChildren<{ kind: Reader['kind'] }>) => (
  <div class={kind === 'mailbox' ? undefined : 'only-if-colleague'}>{children}</div>
)

export interface Named {
  name: string
  email: string
  /** The field their address was typed in. */
  field: string
}

/**
 * Up to ten pairs of `name` and `email`, `name2` and `email2`, …; a pair left empty is nobody, but
 * somebody must be named.
 */
export function readNamed(typed: Typed, who: Who, reader: FormReader): FieldRead<Named[]> {
  if (who === 'me') return { read: [] }
  const pairs = who === 'other' ? [''] : ['', '2', '3', '4', '5', '6', '7', '8', '9', '10']
  const filled = pairs.filter(nth => !isEmpty(typed, nth, reader))
  const named = (filled.length > 0 ? filled : ['']).map(nth => readOneNamed(typed, nth, reader))
  const problems = named.flatMap(one => ('problems' in one ? one.problems : []))
  return problems.length > 0 ? { problems } : { read: named.flatMap(one => ('read' in one ? [one.read] : [])) }
}

/** A form that still holds one's own name has named nobody. */
const isEmpty = (typed: Typed, nth: string, { name: own }: FormReader): boolean => {
  const name = plainLine(typed[`name${nth}`] ?? '')
  return (typed[`email${nth}`] ?? '').trim() === '' && (name === '' || name === own)
}

/** Also for whom a seat is handed to. */
export function readOneNamed(typed: Typed, nth: string, { name: own, kind }: Pick<FormReader, 'name' | 'kind'>): FieldRead<Named> {
  const name = readOthersName(typed[`name${nth}`] ?? '', `name${nth}`, kind === 'person' ? own : '')
  const read = together({ name, email: readAddress(typed[`email${nth}`] ?? '', `email${nth}`) })
  return 'problems' in read ? read : { read: { ...read.read, field: `email${nth}` } }
}

function readOthersName(typed: string, field: string, own: string): FieldRead<string> {
  const line = plainLine(typed)
  if (line === '' || line === own) return wrong(field, 'nameNeeded')
  if (line.length > longestName) return wrong(field, 'nameTooLong')
  const name = readPersonName(typed)
  return name === null ? wrong(field, 'notAName') : { read: name }
}

function readAddress(typed: string, field: string): FieldRead<string> {
  if (typed.trim() === '') return wrong(field, 'emailNeeded')
  const read = normaliseAddress(typed)
  return read.ok ? { read: read.address } : wrong(field, 'emailWrong')
}
