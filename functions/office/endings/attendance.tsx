import { endingsWords } from '../../../templates/words/office/endings.ts'
import { loadPersons } from '../../audience/store.ts'
import { loadLetter } from '../../campaign/store.ts'
import { attendance } from '../../staff/acts/attendance.ts'
import { seatedAt } from '../../staff/attendance.ts'
import { danish } from '../../values/danish.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { AttendanceNotesPage } from './attendance-page.tsx'

/** Who came, ticked off or taken from a list, the day after or at the door. */
export const attendanceNotes = (house: DeskHouse) => (visit: LetterVisit) => shown(house, visit, [], 200)

async function shown(house: DeskHouse, visit: LetterVisit, problems: readonly Problem[], status: 200 | 409 | 422): Promise<Response> {
  const { c, campaign } = visit
  const [letter, persons] = await Promise.all([
    loadLetter(house, campaign.id, { consistent: true }),
    loadPersons(house, campaign.id, 1, campaign.highest),
  ])
  const seated = letter ? seatedAt(persons, letter, house.clock.now()) : []
  const people = seated.toSorted((a, b) => danish.compare(a.name, b.name) || a.number - b.number)
  return c.html(<AttendanceNotesPage visit={visit} people={people} problems={problems} done={c.req.query('gjort')} />, status)
}

export const noteWhoCame = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const form = await c.req.parseBody({ all: true })
  const order = form.list === 'yes' ? await listIn(form.file) : { came: numbersIn(form.came), file: null }
  if (!order) return shown(house, visit, [noFile(endingsWords[language].noFile)], 422)
  const given = await giveOrder(house, visit, 'attendance', attendance, { campaign: campaign.id, ...order })
  return given.done
    ? backTo(visit, `/c/${campaign.id}/fremmoede`, 'attendance')
    : shown(house, visit, form.list === 'yes' ? given.problems.map(problem => ({ ...problem, at: 'fil' })) : given.problems, given.status)
}

const numbersIn = (came: unknown): number[] =>
  [came].flat().flatMap(text => (typeof text === 'string' && /^\d{1,7}$/.test(text) ? [Number(text)] : []))

async function listIn(file: unknown) {
  if (!(file instanceof File) || file.size === 0) return null
  const content = { base64: Buffer.from(await file.arrayBuffer()).toString('base64') }
  return { file: { name: file.name.slice(0, 255) || 'liste.csv', content } }
}

const noFile = (says: string): Problem => ({ at: 'fil', code: 'NO-FILE', level: 'blocker', says })
