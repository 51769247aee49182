import { ticks } from 'd3-array'
import { epoch, type Instant } from '../values/instant.ts'

export interface AnswersChartProps {
  /** When somebody said yes, and when somebody said no. */
  yes: readonly Instant[]
  no: readonly Instant[]
  from: Instant
  to: Instant
  /** Mailings and the deadline, as upright marks. */
  marks: readonly { at: Instant; label: string }[]
  /** Title and description for whoever hears the page. */
  title: string
  says: string
  label(kind: 'yes' | 'no', count: number): string
  day(at: Instant): string
}

type Point = [x: number, y: number]

const [left, right, top, bottom] = [26, 376, 14, 160]

/** Answers day by day: how many have said yes and no until then (step chart). */
export const AnswersChart = ({ yes, no, from, to, marks, title, says, label, day }: AnswersChartProps) => {
  const highest = Math.max(4, yes.length, no.length)
  const steps = ticks(0, highest, 4).filter(Number.isInteger)
  const most = Math.max(highest, steps.at(-1) ?? 0)
  const x = (at: Instant) => left + ((right - left) * (epoch(at) - epoch(from))) / Math.max(1, epoch(to) - epoch(from))
  const y = (count: number) => bottom - ((bottom - top) * count) / most
  const points = (moments: readonly Instant[]): Point[] => [
    [left, bottom],
    ...moments.toSorted().map((at, index): Point => [clamp(x(at)), y(index + 1)]),
    [right, y(moments.length)],
  ]
  return (
    <svg class="chart" viewBox="0 0 440 184" role="img" aria-labelledby="chart-title chart-says">
      <title id="chart-title">{title}</title>
      <desc id="chart-says">{says}</desc>
      {steps.map(step => (
        <>
          <path class="grid" d={`M${left} ${y(step).toFixed(1)}H${right}`} />
          <text x={left - 5} y={(y(step) + 3).toFixed(1)} text-anchor="end">
            {step}
          </text>
        </>
      ))}
      <path class="area" d={`${stepLine(points(yes))}V${bottom}H${left}Z`} />
      {marks.map(({ at, label: says }) => (
        <path class="mark" d={`M${clamp(x(at)).toFixed(1)} ${top}V${bottom}`}>
          <title>{says}</title>
        </path>
      ))}
      <path class="yes" d={stepLine(points(yes))} />
      <path class="no" d={stepLine(points(no))} />
      <text class="strong" x={right + 4} y={(y(yes.length) + 3).toFixed(1)}>
        {label('yes', yes.length)}
      </text>
      <text class="strong" x={right + 4} y={(apart(y(yes.length), y(no.length)) + 3).toFixed(1)}>
        {label('no', no.length)}
      </text>
      <text x={left} y="181">
        {day(from)}
      </text>
      <text x={right} y="181" text-anchor="end">
        {day(to)}
      </text>
    </svg>
  )
}

/** On at the old height, then up or down: a count stays what it is until the next answer. */
const stepLine = ([[startX, startY] = [left, bottom], ...points]: readonly Point[]): string =>
  `M${startX.toFixed(1)} ${startY.toFixed(1)}${points.map(([x, y]) => `H${x.toFixed(1)}V${y.toFixed(1)}`).join('')}`

const clamp = (x: number): number => Math.min(right, Math.max(left, x))

/** The second label stands clear of the first. */
const apart = (first: number, second: number): number =>
  Math.abs(first - second) >= 11 ? second : first + (second > first || first < 30 ? 11 : -11)
