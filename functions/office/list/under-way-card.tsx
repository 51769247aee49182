import { listWords } from '../../../templates/words/office/list.ts'
import { columnNames } from '../../audience/columns.ts'
import { isUnderWay } from '../../staff/acts/take-in-later.ts'
import type { ListUnderWay } from '../../staff/list-under-way.ts'
import type { LetterVisit } from '../visit.ts'

/** How far a list has come that is worked on while nobody waits, and what became of it. */
export const UnderWayCard = ({ visit, list }: { visit: LetterVisit; list: ListUnderWay }) => {
  const words = listWords[visit.language]
  const { name, rows } = list
  const written = 'written' in list ? list.written : 0
  return (
    <section
      class={`card stack ${list.state === 'refused' ? 'warn' : ''}`}
      role="status"
      aria-labelledby="undervejs"
      data-list={list.state}
    >
      <h2 id="undervejs">{words.stands[list.state]}</h2>
      {isUnderWay(list) && (
        <>
          <progress value={written} max={rows} aria-labelledby="undervejs" />
          <p>
            <span data-count="written">{written}</span> {words.ofRows(rows, name)}
          </p>
          <p class="soft">{words.goesOn}</p>
        </>
      )}
      {list.state === 'done' && (
        <p>
          {words.savedFrom(rows, name)} {list.leftOut > 0 && words.leftOut(list.leftOut)}{' '}
          <a href={`/c/${visit.campaign.id}/inviterede`}>{words.seeList}</a>
        </p>
      )}
      {list.state === 'done' && list.leftOut > 0 && <Again visit={visit} list={list} order="refused" says={words.takeOut} />}
      {list.state === 'refused' && (
        <>
          <p>{list.says}</p>
          <Again visit={visit} list={list} order="commit" says={words.again} />
        </>
      )}
    </section>
  )
}

/** The same file, as it was read. */
const Again = ({ visit, list, order, says }: { visit: LetterVisit; list: ListUnderWay; order: 'commit' | 'refused'; says: string }) => (
  <form method="post" action={`/c/${visit.campaign.id}/inviterede/ny`}>
    <input type="hidden" name="kept" value={list.kept} />
    <input type="hidden" name="fileName" value={list.name} />
    {columnNames.map(name => list.columns[name] && <input type="hidden" name={`column.${name}`} value={list.columns[name]} />)}
    <button type="submit" class="btn low" name={order} value="yes">
      {says}
    </button>
  </form>
)
