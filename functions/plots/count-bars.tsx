export interface CountedRow {
  label: string
  /** Where the row leads; a plain word where it leads nowhere. */
  href?: string
  count: number
  of: number
}

export interface CountBarsProps {
  /** What the rows are, and what is counted, for the head of the table. */
  head: [what: string, counted: string]
  rows: readonly CountedRow[]
  /** `40 af 80` */
  says(row: CountedRow): string
}

/** A table in which each count has a bar; the figures always stand beside. */
export const CountBars = ({ head: [what, counted], rows, says }: CountBarsProps) => (
  <table class="bars">
    <thead>
      <tr>
        <th scope="col">{what}</th>
        <td />
        <th scope="col">{counted}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr>
          <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
          <td>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect class="whole" width="100" height="4" />
              <rect class="part" width={percent(row).toFixed(1)} height="4" />
            </svg>
          </td>
          <td>{says(row)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const percent = ({ count, of }: CountedRow): number => (of === 0 ? 0 : Math.min(100, (100 * count) / of))
