import { printedTime } from '../../schedule/printed-dates.ts'
import { warning } from '../finding.ts'
import type { Letter, ProgrammeItem } from '../letter.ts'
import type { Rule } from './rule.ts'

type Timed = ProgrammeItem & { time: string }

const timed = ({ body }: Letter) => body.programme.filter((item): item is Timed => item.time !== null)

export const programmeGoesForward: Rule = letter =>
  timed(letter).flatMap((item, index, all) => {
    const before = all[index - 1]
    return before && item.time <= before.time
      ? [
          warning(
            item.line,
            'PROGRAMME-TIMES',
            `Programmet går tilbage i tiden: ${item.time} står efter ${before.time}. Ret tiden eller rækkefølgen.`,
          ),
        ]
      : []
  })

/** Programme and invitation must begin and end together. A last item that is no goodbye may go on as long as it likes. */
export const programmeFitsTheSession: Rule = letter => {
  const items = timed(letter)
  const [first] = items
  const last = items.at(-1)
  const [{ starts, ends }] = letter.sessions
  if (!first || !last) return []
  const begins = starts.replace(':', '.')
  const stops = ends.replace(':', '.')
  return [
    ...(first.time === begins
      ? []
      : [
          warning(
            first.line,
            'PROGRAMME-START',
            `Programmet begynder ${printed(first.time)}, men mødet begynder ${printed(begins)}. Ret den ene.`,
          ),
        ]),
    ...(last.time > stops || (last.kind === 'closing' && last.time !== stops)
      ? [warning(last.line, 'PROGRAMME-END', `Programmet slutter ${printed(last.time)}, men mødet slutter ${printed(stops)}. Ret den ene.`)]
      : []),
  ]
}

const printed = (time: string) => printedTime(time.replace('.', ':'), 'da')
