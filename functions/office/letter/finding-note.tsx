import { letterWords } from '../../../templates/words/office/letter.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import type { Mend } from '../../values/mend.ts'
import { isBlocker } from '../../values/problem.ts'
import type { Visit } from '../visit.ts'
import type { Finding } from './finding.ts'

interface NotesProps {
  visit: Visit
  findings: readonly Finding[] | undefined
  /** What describes the field it stands under. */
  id: string
}

/** What is found in one field or paragraph, each with what mends it. */
export const FindingNotes = ({ visit, findings = [], id }: NotesProps) =>
  findings.length === 0 ? null : (
    <div class="findings" id={id}>
      {findings.map(finding => (
        <FindingNote visit={visit} finding={finding} />
      ))}
    </div>
  )

export const lookOf = (findings: readonly Finding[] = []): string => (findings.some(isBlocker) ? 'stops' : findings.length > 0 ? 'has' : '')

/** Where a link to it leads. */
export const idOf = ({ key }: Finding): string => `fund-${key.replace(':', '-')}`

const FindingNote = ({ visit, finding }: { visit: Visit; finding: Finding }) => {
  const words = letterWords[visit.language]
  const { says, code, key, mend } = finding
  return (
    <div class={`finding ${isBlocker(finding) ? 'stop' : ''}`} data-code={code} id={idOf(finding)} tabindex={-1}>
      <p>
        <b>{isBlocker(finding) ? words.mustMend : words.look}</b> {says}
      </p>
      {mend.length > 0 && (
        <div class="buttons">
          {mend.map((one, index) => (
            <button type="submit" class="btn low" name="mend" value={`${key}:${index}`}>
              {labelOf(one, visit)}
            </button>
          ))}
        </div>
      )}
      {!isBlocker(finding) && (
        <details>
          <summary>{words.letStand}</summary>
          <label class="label" for={`why-${key}`}>
            {words.why}
          </label>
          <input id={`why-${key}`} type="text" name={`why.${key}`} autocomplete="off" maxlength={200} />
          <button type="submit" class="btn low" name="dismiss" value={key}>
            {words.letItStand}
          </button>
        </details>
      )}
    </div>
  )
}

function labelOf(mend: Mend, { language, staff }: Visit): string {
  const { mend: words } = letterWords[language]
  if (mend.do === 'deleteLine' || mend.do === 'joinWord') return words[mend.do]
  if (mend.do === 'set')
    return mend.to === 'none' ? words.none : mend.to === `${staff.name}, ${staff.email}` ? words.me(staff.name) : words.set(mend.to)
  if (mend.by.includes('{{answer}}')) return words.answer
  if (mend.by.includes('{{deadline}}')) return words.deadline
  // A day says more with its weekday.
  return words.replace(/^\d{4}-\d\d-\d\d$/.test(mend.by) ? printedDate(mend.by, language).long : mend.by)
}
