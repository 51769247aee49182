import { endingsWords } from '../../../templates/words/office/endings.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import type { PersonRow } from '../../audience/person.ts'
import { AroundField, described } from '../../form/around-field.tsx'
import { roleName } from '../../values/role.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import { saidAt, type ToldProps } from '../pages/told.tsx'
import type { LetterVisit } from '../visit.ts'

interface AttendanceNotesProps extends ToldProps {
  visit: LetterVisit
  /** Those who had a seat at a session that has begun, the Danish way. */
  people: readonly PersonRow[]
}

export const AttendanceNotesPage = ({ visit, people, problems, done }: AttendanceNotesProps) => {
  const { language, campaign } = visit
  const words = endingsWords[language]
  const file = { id: 'fil', hint: words.listSays, problem: saidAt(problems, 'fil') }
  const noted = people.filter(({ attendance }) => attendance !== undefined)
  return (
    <OfficePage
      page="attendance-notes"
      state={people.length === 0 ? 'empty' : noted.length > 0 ? 'noted' : 'ready'}
      title={`${words.attendance}, ${campaign.title}`}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ problems, done, words: words.done }}
    >
      <div class="top">
        <div>
          <h1>{words.attendance}</h1>
          <p class="soft">
            {noted.length > 0 && words.noted(noted.filter(({ attendance }) => attendance === 'attended').length, people.length)}{' '}
            {people.length > 0 && words.attendanceSays}
          </p>
        </div>
      </div>
      {people.length === 0 ? (
        <p class="empty">
          <b>{words.attendanceNone}</b>
          {words.attendanceNoneSays}
        </p>
      ) : (
        <div class="cols two">
          <form method="post" class="card stack">
            <fieldset>
              <legend>{words.attendance}</legend>
              {people.map(person => (
                <label class="tick">
                  <input type="checkbox" name="came" value={String(person.number)} checked={isTicked(person, noted.length > 0)} />
                  <span>
                    {person.name}{' '}
                    <span class="soft">
                      {[person.role && roleName(person.role, visit.language), municipalityOf(person)?.label].filter(Boolean).join(', ')}
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
            <p class="buttons">
              <button type="submit" class="btn main">
                {words.save}
              </button>
            </p>
          </form>
          <form method="post" class="card stack" enctype="multipart/form-data">
            <h2>{words.list}</h2>
            <input type="hidden" name="list" value="yes" />
            <AroundField {...file} label={words.file}>
              <input id="fil" type="file" name="file" accept=".csv,.txt,text/csv" required {...described(file)} />
            </AroundField>
            <p class="buttons">
              <button type="submit" class="btn">
                {words.listButton}
              </button>
            </p>
          </form>
        </div>
      )}
    </OfficePage>
  )
}

/** Most who have a seat come: until something is noted, everybody is ticked. */
const isTicked = ({ attendance }: PersonRow, isNoted: boolean): boolean => (isNoted ? attendance === 'attended' : true)
