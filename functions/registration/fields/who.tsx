import { participantWords } from '../../../templates/words/page/participant.ts'
import type { Reader } from '../../audience/reader.ts'
import { ChoiceGroup, Radio } from '../../form/choice.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { FormReader } from './field.ts'
import { type FieldRead, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

interface ChooseWhoProps {
  letter: Pick<FrozenLetter, 'language' | 'colleagues'>
  reader: Pick<Reader, 'kind'>
  chosen: string
  problem: string | undefined
}

/**
 * Whom this is about. A link is an invitation, not an identity, so nothing is chosen beforehand;
 * where colleagues cannot be registered there is nothing to ask. A mailbox is nobody and registers
 * an open number.
 */
export const ChooseWho = ({ letter, reader, chosen, problem }: ChooseWhoProps) => {
  const words = participantWords[letter.language]
  const mailbox = reader.kind === 'mailbox'
  if (!mailbox && letter.colleagues === 0) return <input type="hidden" name="who" value="me" />
  return (
    <ChoiceGroup name="who" legend={words.who} look="radios" problem={problem}>
      {!mailbox && <Radio name="who" value="me" text={words.me} id="who" checked={chosen === 'me'} />}
      <Radio
        name="who"
        value="other"
        text={mailbox ? words.one : words.other}
        id={mailbox ? 'who' : undefined}
        mark="colleague"
        checked={chosen === 'other'}
      />
      {(mailbox || letter.colleagues > 1) && (
        <Radio
          name="who"
          value="several"
          text={mailbox ? words.many : words.several}
          mark="colleague several"
          checked={chosen === 'several'}
        />
      )}
    </ChoiceGroup>
  )
}

export type Who = 'me' | 'other' | 'several'

export function readWho({ who }: Typed, { kind }: FormReader): FieldRead<Who> {
  if (kind === 'mailbox' && who === 'me') return wrong('who', 'mailboxIsNobody')
  return who === 'me' || who === 'other' || who === 'several' ? { read: who } : wrong('who', 'chooseWho')
}
