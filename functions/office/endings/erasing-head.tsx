import { endingsWords } from '../../../templates/words/office/endings.ts'
import type { Language } from '../../values/language.ts'

/** The columns of what is to be erased and of what was. */
export const ErasingHead = ({ language, isOfMany }: { language: Language; isOfMany: boolean }) => {
  const words = endingsWords[language]
  return (
    <thead>
      <tr>
        <th scope="col">{words.day}</th>
        <th scope="col">{words.what}</th>
        {isOfMany && <th scope="col">{words.campaign}</th>}
        <th scope="col">{words.howMany}</th>
      </tr>
    </thead>
  )
}
