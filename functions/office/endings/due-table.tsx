import { endingsWords } from '../../../templates/words/office/endings.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import type { ShownDue } from '../../staff/acts/retention.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Language } from '../../values/language.ts'
import { ErasingHead } from './erasing-head.tsx'

interface DueTableProps {
  due: readonly ShownDue[]
  language: Language
  /** Whose it is stands in a column of its own where it is of many. */
  isOfMany?: boolean
}

/** What is erased on which day, and how much that is as things are now. */
export const DueTable = ({ due, language, isOfMany = false }: DueTableProps) => {
  const words = endingsWords[language]
  return (
    <table class="table stacks">
      <ErasingHead language={language} isOfMany={isOfMany} />
      <tbody>
        {due.map(({ on, isDue, what, campaign, title, rows, objects, kinds }) => (
          <tr data-due={what}>
            <th scope="row">
              {printedDate(on, language).long} {isDue && <span class="pill warn">{words.now}</span>}
            </th>
            <td>{words.clocks[what] ?? what}</td>
            {isOfMany && <td>{campaign && <a href={`/c/${campaign}/slet`}>{title || campaign}</a>}</td>}
            <td>{rows + objects > 0 && <Kinds kinds={kinds} says={words.kindsOf(rows, objects)} names={words.kinds} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Kinds = ({ kinds, says, names }: { kinds: Record<string, number>; says: string; names: Record<string, string> }) => (
  <details>
    <summary>{says}</summary>
    <ul>
      {Object.entries(kinds)
        .toSorted(([, a], [, b]) => b - a)
        .map(([kind, count]) => (
          <li>
            {capitalised(names[kind] ?? kind)}: {count}
          </li>
        ))}
    </ul>
  </details>
)
