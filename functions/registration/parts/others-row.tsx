import { letterWords } from '../../../templates/words/page/letter.ts'
import { participantWords } from '../../../templates/words/page/participant.ts'
import type { Reader } from '../../audience/reader.ts'
import { inPageLanguage } from '../../form/words.ts'
import { Row } from './row.tsx'

/**
 * `Er du ikke Anna?` A link is an invitation, not an identity, also once its reader has answered:
 * it may have been passed on, and whoever has a seat may want colleagues along.
 */
export const OthersRow = ({ reader, href }: { reader: Pick<Reader, 'firstName'>; href: string | null | undefined }) => {
  if (!href) return null
  const words = inPageLanguage(participantWords)
  return <Row asks={inPageLanguage(letterWords).notYou(reader.firstName)} means={words.othersMeans} href={href} does={words.toOthers} />
}
