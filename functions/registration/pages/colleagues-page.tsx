import { colleaguesWords } from '../../../templates/words/page/colleagues.ts'
import type { AnswerStatus } from '../../audience/person.ts'
import type { Reader } from '../../audience/reader.ts'
import { DoneMark } from '../../form/done-mark.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { capitalised } from '../../values/capitalised.ts'
import { Colleagues, type ShownColleague } from '../parts/colleagues.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { Row } from '../parts/row.tsx'

export interface ColleaguesPageProps {
  letter: FrozenLetter
  reader: Reader
  state: AnswerStatus
  path: string
  colleagues: readonly ShownColleague[]
  /** Where the form stands again; null when registration is closed. */
  more: string | null
  optOut?: string | undefined
}

/**
 * The receipt for people registered by somebody else: who, how each stands, and the way to more.
 */
export const ColleaguesPage = ({ letter, reader, state, path, colleagues, more, optOut }: ColleaguesPageProps) => {
  const { language } = letter
  const words = colleaguesWords[language]
  const heading = headingOf(colleagues, letter)
  return (
    <NarrowPage letter={letter} title={`${heading} – ${letter.title}`} state={state} receipt="colleagues" optOut={optOut}>
      <DoneMark title={heading}>
        <p>{words.eachHears(colleagues.length)}</p>
      </DoneMark>
      <Colleagues colleagues={colleagues} kind={reader.kind} />
      {more && (
        <p>
          <a class="btn" href={more}>
            {words.more}
          </a>
        </p>
      )}
      {reader.kind === 'person' && (
        <ul class="rows">
          <Row asks={words.ownAnswer} means={state === 'noAnswer' ? words.ownAnswerMeans : ''} href={path} does={words.toOwnAnswer} />
        </ul>
      )}
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}

/** `Per og Ida er tilmeldt`, where that is what all of them are. */
function headingOf(colleagues: readonly ShownColleague[], { language }: Pick<FrozenLetter, 'language'>): string {
  const words = colleaguesWords[language]
  if (colleagues.some(({ state }) => state !== 'registered')) return words.received
  const names = colleagues.map(({ name }) => name.split(' ')[0] ?? name)
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return capitalised(words.registered(listed, names.length))
}
