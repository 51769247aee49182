import type { Child } from 'hono/jsx'
import { listWords } from '../../../templates/words/office/list.ts'
import { columnNames } from '../../audience/columns.ts'
import { findMunicipality } from '../../audience/municipalities.ts'
import { toldOnce } from '../../audience/told-remarks.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { ChosenField } from '../pages/field.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { DryRunProps } from './list-props.ts'

/** What would come of a list, row by row, before anything is stored. */
export const DryRunPage = (props: DryRunProps) => {
  const { visit, campaign, file, list, problems } = props
  const words = listWords[visit.language]
  const { isUnreadable, reading } = list
  return (
    <OfficePage
      page="dry-run"
      title={isUnreadable ? words.unreadable : words.dry}
      state={isUnreadable ? 'unreadable' : 'dryRun'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ problems }}
    >
      <div class="top">
        <div>
          <h1>{isUnreadable ? words.unreadable : words.dry}</h1>
          <p class="soft">
            {reading && !isUnreadable
              ? words.drySays(file.name, reading.dialect)
              : words.unreadableSays(file.name, headingsOf(reading, list.rows).length > 0)}
          </p>
        </div>
        <div class="buttons">
          <a class="btn" href={`/c/${campaign.id}/inviterede/ny`}>
            {words.another}
          </a>
        </div>
      </div>
      <div class="cols two">
        <div class="cols">
          {!isUnreadable && <CountsCard {...props} />}
          <RefusedCard {...props} />
          <RowsCard {...props} />
        </div>
        <div class="cols">
          <MappingCard {...props} />
          {!isUnreadable && <FirstCard {...props} />}
        </div>
      </div>
    </OfficePage>
  )
}

/** The file and how it is read, for a form that goes on with it. */
const Same = ({ file, wishes }: Pick<DryRunProps, 'file' | 'wishes'>) => (
  <>
    <input type="hidden" name="kept" value={file.kept} />
    <input type="hidden" name="fileName" value={file.name} />
    {columnNames.map(name => wishes[name] && <input type="hidden" name={`column.${name}`} value={wishes[name]} />)}
  </>
)

const CountsCard = ({ visit, campaign, file, wishes, list: { report, waiting } }: DryRunProps) => {
  const words = listWords[visit.language]
  const counts = { new: report.new, changed: report.changed, doubled: report.doubled, refused: report.refused.length, total: report.total }
  return (
    <section class="card stack">
      <dl class="tally">
        {(Object.keys(counts) as (keyof typeof counts)[]).map(name => (
          <div>
            <dt>{words.counts[name]}</dt>
            <dd data-count={name}>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && <p class="notice">{words.waiting(waiting)}</p>}
      {report.optedOut > 0 && <p>{words.optedOut(report.optedOut)}</p>}
      {report.outOfReach.length > 0 && <p>{words.outOfReach(report.outOfReach.map(({ email }) => email).join(', '))}</p>}
      {report.forgotten.length > 0 && (
        <p class="notice warn">{words.forgotten(report.forgotten.map(({ row, email }) => `${email} (${words.row} ${row})`).join(', '))}</p>
      )}
      {report.new + report.changed === 0 ? (
        <p>{words.nothingToSave}</p>
      ) : (
        <form method="post" action={`/c/${campaign.id}/inviterede/ny`}>
          <Same file={file} wishes={wishes} />
          <button type="submit" class="btn main" name="commit" value="yes">
            {report.new > 0 ? words.commit(report.new) : words.commitChanges}
          </button>
        </form>
      )}
    </section>
  )
}

const RefusedCard = ({ visit, campaign, file, wishes, list: { report, rows, reading, isUnreadable } }: DryRunProps) => {
  const words = listWords[visit.language]
  // Of a file that is no list the page has said what stands in the way; its rows are of no use.
  if (report.refused.length === 0 || !reading) return null
  return (
    <section class="card stack">
      <h2>{words.refusedTitle}</h2>
      {!isUnreadable && <p class="soft">{words.refusedSays}</p>}
      <Rows visit={visit} of={toldOnce(report.refused).map(({ about, rows: all }) => ({ rows: all, says: about.says }))} />
      {rows.length > 0 && (
        <form method="post" action={`/c/${campaign.id}/inviterede/ny`}>
          <Same file={file} wishes={wishes} />
          <button type="submit" class="btn low" name="refused" value="yes">
            {words.takeOut}
          </button>
        </form>
      )}
    </section>
  )
}

/** What else is worth a look before it is saved. */
const RowsCard = ({ visit, list: { report, warnings } }: DryRunProps) => {
  const words = listWords[visit.language]
  const named = (field: keyof typeof words.column) => words.column[field].toLowerCase()
  const changed = ({ row, fields }: (typeof report.changes)[number], say: (field: string, from: string, to: string) => string) => ({
    rows: [row],
    says: fields.map(({ field, from, to }) => say(words.column[field], from, to)).join('; '),
  })
  const doubles = report.doubles.map(({ row, firstRow, differs }) => ({
    rows: [row],
    says: differs.length > 0 ? words.doubleDiffers(firstRow, differs.map(named).join(', ')) : words.double(firstRow),
  }))
  const cards: [string, RowsProps['of']][] = [
    [words.lookAt, toldOnce(warnings).map(({ about, rows }) => ({ rows, says: about.says }))],
    [words.doublesTitle, doubles],
    [words.changesTitle, report.changes.map(change => changed(change, words.change))],
    [words.keptTitle, report.kept.map(change => changed(change, words.kept))],
  ]
  return (
    <>
      {cards.map(
        ([title, of]): Child =>
          of.length > 0 && (
            <section class="card stack">
              <h2>{title}</h2>
              <Rows visit={visit} of={of} />
            </section>
          ),
      )}
    </>
  )
}

interface RowsProps {
  visit: DryRunProps['visit']
  of: { rows: number[]; says: string }[]
}

const most = 100

const Rows = ({ visit, of }: RowsProps) => {
  const words = listWords[visit.language]
  const shown = (rows: number[]) => (rows.length > 12 ? `${rows.slice(0, 12).join(', ')} ${words.more(rows.length - 12)}` : rows.join(', '))
  return (
    <table class="table by-row">
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {of.slice(0, most).map(({ rows, says }) => (
          <tr>
            <th scope="row" class="num">
              {shown(rows)}
            </th>
            <td class="any">{says}</td>
          </tr>
        ))}
        {of.length > most && (
          <tr>
            <td />
            <td>{words.more(of.length - most)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const MappingCard = ({ visit, campaign, file, wishes, list: { reading, rows } }: DryRunProps) => {
  const words = listWords[visit.language]
  const headings = headingsOf(reading, rows)
  if (headings.length === 0) return null
  const chosen = { ...reading?.columns, ...wishes }
  return (
    <form class="card stack" method="post" action={`/c/${campaign.id}/inviterede/ny`}>
      <h2>{words.mapping}</h2>
      <p class="soft">{words.mappingSays}</p>
      {reading && reading.ignoredColumns.length > 0 && <p>{words.ignored(reading.ignoredColumns.join(', '))}</p>}
      <input type="hidden" name="kept" value={file.kept} />
      <input type="hidden" name="fileName" value={file.name} />
      {columnNames.map(name => (
        <ChosenField
          id={`k-${name}`}
          name={`column.${name}`}
          label={words.column[name]}
          value={chosen[name] ?? ''}
          empty={words.notThere}
          options={headings.map(heading => [heading, heading])}
        />
      ))}
      <p>
        <button type="submit" class="btn">
          {words.readAgain}
        </button>
      </p>
    </form>
  )
}

/** As they are written in the file; of one whose headings nobody understands, its first row. */
function headingsOf(reading: DryRunProps['list']['reading'], rows: readonly string[][]): string[] {
  const used = reading ? [...Object.values(reading.columns), ...reading.ignoredColumns] : []
  const first = rows.find(row => row.filter(cell => cell.trim() !== '').length > 1) ?? []
  const written = used.length > 0 ? used : first.map(cell => cell.trim().slice(0, 200))
  return [...new Set(written.filter(heading => heading !== ''))]
}

const FirstCard = ({ visit, list: { first } }: DryRunProps) => {
  const words = listWords[visit.language]
  return (
    <section class="card stack">
      <h2>{words.firstTitle}</h2>
      <p class="soft">{words.firstSays}</p>
      <ul class="todo">
        {first.map(({ row, name, email, municipality, role, groups, kind }) => (
          <li>
            <b>{name}</b> <span class="soft">{`${words.row} ${row}`}</span>
            <p>
              {[
                email,
                municipality && (findMunicipality(municipality)?.name ?? municipality),
                role,
                ...groups,
                kind === 'mailbox' && words.mailbox,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
