/** One line of the table: what was measured, and the most or the least it may be. */
export interface Measured {
  what: string
  measured: number
  budget: { atMost: number } | { atLeast: number }
  unit: '' | '$' | '×' | '%'
}

/** A part of the table, under a heading. */
export interface Chapter {
  heading: string
  lines: Measured[]
  /** Numbers without a budget that explain those with one. */
  notes?: string[]
}

export const atMost = (what: string, measured: number, limit: number, unit: Measured['unit'] = ''): Measured => ({
  what,
  measured,
  budget: { atMost: limit },
  unit,
})

export const atLeast = (what: string, measured: number, limit: number, unit: Measured['unit'] = ''): Measured => ({
  what,
  measured,
  budget: { atLeast: limit },
  unit,
})

export const isHeld = ({ measured, budget }: Measured): boolean =>
  'atMost' in budget ? measured <= budget.atMost : measured >= budget.atLeast

/** What is small is told apart by its decimals; what is counted has none. */
const printed = (number: number) => (Number.isInteger(number) ? number.toLocaleString('en') : number.toFixed(number < 10 ? 4 : 1))

const withUnit = (number: number, unit: Measured['unit']) => (unit === '$' ? `$${printed(number)}` : `${printed(number)} ${unit}`.trim())

export const printedOf = ({ measured, unit }: Measured): string => withUnit(measured, unit)

export const limitOf = ({ budget }: Measured): string =>
  'atMost' in budget ? `≤ ${printed(budget.atMost)}` : `≥ ${printed(budget.atLeast)}`

export function asTable({ heading, lines, notes = [] }: Chapter): string {
  const rows = lines.map(line => [line.what, printedOf(line), limitOf(line), isHeld(line) ? 'held' : 'MISSED'] as const)
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map(row => row[column].length))
  return [
    `\n${heading}`,
    ...rows.map(
      ([what, measured, budget, verdict]) =>
        `  ${what.padEnd(width(0))}  ${measured.padStart(width(1))}  ${budget.padStart(width(2))}  ${verdict}`,
    ),
    ...notes.map(note => `  ${note}`),
  ].join('\n')
}
