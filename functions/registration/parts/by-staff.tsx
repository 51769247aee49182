import { byStaffWords } from '../../../templates/words/page/by-staff.ts'
import type { Answer } from '../../audience/person.ts'
import type { Language } from '../../values/language.ts'

/** Tells somebody that the secretariat gave this answer for them. */
export const ByStaff = ({ answer, language }: { answer: Answer; language: Language }) =>
  'byStaff' in answer && answer.byStaff ? <p class="notice">{byStaffWords[language].says}</p> : null
