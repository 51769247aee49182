import { apply } from '../../../functions/staff/apply.ts'
import type { Stage } from '../play.ts'
import { type Planner, planner, rewritten, untilPlansChange } from './planner.ts'

const hour = 3_600_000

/**
 * Somebody who edits the letter that is out, again and again: its text and title, a room, how many
 * there is room for, a later step; and sometimes two who do so at once.
 */
export function startEditor(stage: Stage): void {
  const desk = planner(stage, 'e')
  const { draw } = desk
  if (draw.often(stage.campaign.letter.documents.length > 0 ? 0.5 : 0.75)) return
  const second = planner(stage, 'f')
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(4 * 60_000)
      for (let round = draw.between(1, 3); round > 0 && !stage.over(); round--) {
        await untilPlansChange(stage, desk)
        if (stage.over()) return
        // Two who are quick see and press within a few milliseconds of one another.
        if (draw.often(0.3))
          await Promise.all([
            edits(stage, desk, round, 5000),
            stage.world.agenda.sleep(draw.between(0, 30)).then(() => edits(stage, second, round + 10, 5000)),
          ])
        else await edits(stage, desk, round)
        await stage.world.agenda.sleep(draw.between(1, 48) * hour)
      }
    })(),
  )
}

const kinds = ['text', 'title', 'room', 'seats', 'step'] as const

/** How a version of the letter is told from the one before, wherever its text turns up. */
export const edition = (nth: number): string => `Udgave ${nth} af brevet.`

/** @param thinks how long they look at what it does before they do it, in milliseconds */
async function edits({ met, over, world }: Stage, { takesUp, asks, edited, draw }: Planner, round: number, thinks?: number): Promise<void> {
  for (let attempt = 1; attempt <= 6 && !over(); attempt++) {
    const inHand = await takesUp()
    if (!inHand) return
    const what = inHand.text.includes('documents:') && draw.often(0.4) ? 'document' : draw.pick(kinds)
    const text = editedText(withEdition(inHand.text, inHand.frozen.version + 1), what, draw, round)
    const order = { letter: edited(text), by: 'staff:e' }
    const shown = await asks('looks at an edit', platform => apply(platform, { ...order, confirmed: null }))
    if (shown?.outcome !== 'dryRun') return
    await world.agenda.sleep(thinks ?? draw.between(0, 30) * 1000)
    const done = await asks('edits', platform => apply(platform, { ...order, confirmed: shown.mails }))
    if (done?.outcome === 'applied') met(`the letter was edited: ${what}`)
    if (done?.outcome === 'refused' && done.problems.some(({ code }) => code === 'CHANGED-MEANWHILE')) met('two edited the letter at once')
    const isAgain =
      done?.outcome === 'refused' && done.problems.some(({ code }) => code === 'CHANGED-MEANWHILE' || code === 'COUNT-DIFFERS')
    if (!isAgain) return
  }
}

const withEdition = (text: string, nth: number): string =>
  text.includes('Udgave ')
    ? text.replace(/Udgave \d+ af brevet\./, edition(nth))
    : text.replace('Kære {{greeting}}\n', `Kære {{greeting}}\n\n${edition(nth)}\n`)

function editedText(text: string, what: (typeof kinds)[number] | 'document', draw: Planner['draw'], round: number): string {
  switch (what) {
    case 'text':
      return text
    case 'title':
      return text.replace(/^title: .*$/m, `title: Temamøde om genoptræning, ${round}. gang rettet`)
    case 'room':
      return rewritten(text, 's1', line =>
        line.replace(
          /venue: (?:"([^",]*), ([^"]*)"|\{ name: "([^"]*)", room: "[^"]*", address: "([^"]*)" \})/,
          (_, name, address, known, knownAt) =>
            `venue: { name: "${name ?? known}", room: "Lokale ${round}", address: "${address ?? knownAt}" }`,
        ),
      )
    case 'seats':
      return rewritten(text, draw.pick(['s1', 's2']), line =>
        line.replace(/capacity: (\d+)/, (_, seats: string) => `capacity: ${Number(seats) + draw.between(1, 4)}`),
      )
    case 'document':
      return text.replace(/^documents:\n {2}- .*\n/m, '')
    case 'step':
      return /^timetable:/m.test(text)
        ? text.replace(/^timetable:.*$/m, `timetable: { programme: ${draw.between(3, 6)} days before }`)
        : text.replace('audience:\n', `timetable: { programme: ${draw.between(3, 6)} days before }\naudience:\n`)
  }
}
