import { letterWords } from '../../../templates/words/page/letter.ts'
import type { Reader } from '../../audience/reader.ts'
import { inPageLanguage, pageLanguage } from '../../form/words.ts'
import type { Language } from '../../values/language.ts'
import { roleName } from '../../values/role.ts'

/**
 * `Til Anna Hansen, Social- og Sundhedsudvalget i Furesø Kommune. Er du ikke Anna?` A forwarded
 * letter may be used openly.
 */
export const Addressee = ({ reader }: { reader: Reader }) => {
  const words = inPageLanguage(letterWords)
  return (
    <p class="to">
      <bdi>{words.to(reader.name, belongsTo(reader, pageLanguage()))}</bdi>{' '}
      {reader.kind === 'person' && (
        <a href="?vis=kollega#svar">
          <bdi>{words.notYou(reader.firstName)}</bdi>
        </a>
      )}
    </p>
  )
}

/** A mailbox has its committee's name already; somebody on no list we know of may have a role. */
function belongsTo({ kind, groups, role, municipality }: Reader, language: Language): string {
  const group = kind === 'mailbox' ? '' : groups || roleName(role, language)
  return group && municipality ? letterWords[language].committeeIn(group, municipality) : group || municipality
}
