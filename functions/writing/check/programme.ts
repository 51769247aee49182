import { warning } from '../../letter/finding.ts'
import type { Letter, ProgrammeItem, Session } from '../../letter/letter.ts'
import { printedTime } from '../../schedule/printed-dates.ts'
import type { Problem } from '../../values/problem.ts'
import type { Rule, TextRule } from './rule.ts'

type Timed = ProgrammeItem & { time: string }

const isTimed = (item: ProgrammeItem): item is Timed => item.time !== null
const timed = ({ body }: Pick<Letter, 'body'>) => body.programme.filter(isTimed)

export const programmeGoesForward: TextRule = letter =>
  timed(letter).flatMap((item, index, all) => {
    const { time, until, line } = item
    const before = all[index - 1]
    if (before && time <= before.time)
      return [
        warning(line, 'PROGRAMME-TIMES', `Programmet går tilbage i tiden: ${time} står efter ${before.time}. Ret tiden eller rækkefølgen.`),
      ]
    return until && until <= time
      ? [warning(line, 'PROGRAMME-TIMES', `Punktet slutter ${printed(until)}, før det begynder. Ret tiden.`)]
      : []
  })

/**
 * Where an item says when it ends, the next begins then. Items without a time fill what is between.
 */
export const programmeHasNoHoles: TextRule = ({ body }) =>
  body.programme.flatMap(({ time, until }, index, all): Problem[] => {
    const next = all[index + 1]
    if (!time || !until || until <= time || !next?.time || next.time === until || next.time <= time) return []
    const says =
      next.time > until
        ? `Der er hul i programmet: Punktet før slutter ${printed(until)}, og dette begynder ${printed(next.time)}.`
        : `To punkter overlapper: Punktet før slutter ${printed(until)}, men dette begynder ${printed(next.time)}.`
    return [warning(next.line, next.time > until ? 'PROGRAMME-GAP' : 'PROGRAMME-OVERLAP', `${says} Ret den ene tid.`)]
  })

/**
 * Programme and invitation must begin and end together, at every session. A last item that is no
 * goodbye may go on as long as it likes.
 */
export const programmeFitsTheSession: Rule = letter => {
  const [first, last] = [timed(letter)[0], timed(letter).at(-1)]
  if (!first || !last) return []
  return [
    ...startsLater(
      first,
      letter.sessions.find(({ starts }) => asPrinted(starts) !== first.time),
    ),
    ...endsLater(
      last,
      letter.sessions.find(session => !endsWith(session, last)),
    ),
  ]
}

const startsLater = ({ time, line }: Timed, session: Session | undefined): Problem[] =>
  session
    ? [
        warning(
          line,
          'PROGRAMME-START',
          `Programmet begynder ${printed(time)}, men mødet begynder ${printed(session.starts)}. Ret den ene.`,
        ),
      ]
    : []

const endsLater = (last: Timed, session: Session | undefined): Problem[] =>
  session
    ? [
        warning(
          last.line,
          'PROGRAMME-END',
          `Programmet slutter ${printed(endOf(last))}, men mødet slutter ${printed(session.ends)}. Ret den ene.`,
        ),
      ]
    : []

const endOf = ({ time, until }: Timed) => until ?? time

function endsWith({ ends }: Session, last: Timed): boolean {
  const stops = asPrinted(ends)
  const saysItsEnd = last.until !== null || last.kind === 'closing'
  return saysItsEnd ? endOf(last) === stops : last.time <= stops
}

const asPrinted = (wall: string) => wall.replace(':', '.')
const printed = (time: string) => printedTime(time.replace('.', ':'), 'da')
