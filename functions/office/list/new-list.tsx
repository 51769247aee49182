import { listWords } from '../../../templates/words/office/list.ts'
import { normaliseAddress } from '../../audience/address.ts'
import { addressFault } from '../../audience/address-faults.ts'
import { type ColumnWishes, columnNames } from '../../audience/columns.ts'
import { findMunicipality } from '../../audience/municipalities.ts'
import { unknownMunicipality } from '../../audience/read-recipient.ts'
import { addressInCell } from '../../audience/written-address.ts'
import type { Campaign } from '../../campaign/store.ts'
import { type TakenIn, takeIn } from '../../staff/acts/take-in.ts'
import { isUnderWay, takeInLater } from '../../staff/acts/take-in-later.ts'
import { keep } from '../../staff/keep-ahead.ts'
import { loadListUnderWay } from '../../staff/list-under-way.ts'
import type { Content } from '../../staff/order.ts'
import { hour, later } from '../../values/instant.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import type { DeskHouse, LetterVisit, Visit } from '../visit.ts'
import { DryRunPage } from './dry-run-page.tsx'
import { type KeptList, personFields, type TypedPerson } from './list-props.ts'
import { NewListPage } from './new-list-page.tsx'
import { UnderWayCard } from './under-way-card.tsx'

/** What Lambda takes of a form, as base64, with some room for the rest of it. */
const largest = 4_000_000
/**
 * What is written while somebody waits for the page: a thousand a second, and API Gateway waits
 * for 29. What is longer is left on a queue.
 */
const mostRows = 10_000

const nobody: TypedPerson = { name: '', email: '', municipality: '', role: '', group: '', kind: '' }

/** Where a list comes in. */
export const newListPage = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { campaign } = visit
  const list = await loadListUnderWay(house, campaign.id)
  const isRecent = list && house.clock.now() < later(list.asked, 24 * hour)
  return visit.c.html(
    <NewListPage visit={visit} campaign={campaign} problems={[]} typed={nobody} live={isRecent && isUnderWay(list)}>
      {isRecent && <UnderWayCard visit={visit} list={list} />}
    </NewListPage>,
  )
}

type Form = Record<string, string | File>

/**
 * A file is looked through first, and kept for a day so that nobody sends it twice; with `commit`
 * it is taken in. One person by hand is a list of one row.
 */
export const takeListIn = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { campaign } = visit
  const form = (await visit.c.req.parseBody()) as Form
  const of: Asked = { house, visit, campaign, form }
  return form.one === 'yes' ? addOne(of) : throughFile(of)
}

interface Asked {
  house: DeskHouse
  visit: Visit
  campaign: Campaign
  form: Form
}

/** @param at the id of the field it is about */
const problem = (says: string, at = 'fil'): Problem => ({ at, code: 'WRONG-FORM', level: 'blocker', says })

const refuse = ({ visit, campaign }: Asked, problems: readonly Problem[], typed = nobody, status: 409 | 422 = 422) =>
  visit.c.html(<NewListPage visit={visit} campaign={campaign} problems={problems} typed={typed} />, status)

async function throughFile(of: Asked): Promise<Response> {
  const { house, visit, campaign, form } = of
  const words = listWords[visit.language]
  const file = await fileOf(of)
  if ('says' in file) return refuse(of, [problem(file.says)])
  const wishes = wishesIn(form)
  const order = { campaign: campaign.id, list: { name: file.name, content: { kept: file.kept } satisfies Content }, columns: wishes }
  const looked = await giveOrder(house, visit, 'take-in', takeIn, { ...order, commit: false })
  if (!looked.done) {
    const isGone = looked.problems.some(({ code }) => code === 'NO-CONTENT')
    return refuse(of, isGone ? [problem(words.gone)] : looked.problems, nobody, looked.status)
  }
  const list = looked.outcome
  if (form.refused === 'yes') return refusedRows(visit, list, file)
  const shown = (problems: readonly Problem[], status: 200 | 409 | 422) =>
    visit.c.html(<DryRunPage visit={visit} campaign={campaign} file={file} wishes={wishes} list={list} problems={problems} />, status)
  if (list.isUnreadable)
    return shown(
      list.report.refused.slice(0, 1).map(({ says }) => problem(says)),
      422,
    )
  if (form.commit !== 'yes') return shown([], 200)
  const rows = list.report.new + list.report.changed
  if (rows > mostRows) {
    const left = await giveOrder(house, visit, 'take-in-later', takeInLater, { campaign: campaign.id, list: file, columns: wishes, rows })
    return left.done ? backTo(visit, `/c/${campaign.id}/inviterede/ny`, 'queued') : shown(left.problems, left.status)
  }
  const taken = await giveOrder(house, visit, 'take-in', takeIn, { ...order, commit: true })
  return taken.done ? backTo(visit, `/c/${campaign.id}/inviterede`, 'imported') : shown(taken.problems, taken.status)
}

/** The file that came with the form, or the one that was sent ahead of it. */
async function fileOf({ house, visit, form }: Asked): Promise<KeptList | { says: string }> {
  const words = listWords[visit.language]
  const { file, kept, fileName } = form
  if (typeof kept === 'string' && kept !== '' && !(file instanceof File && file.size > 0))
    return { kept, name: typeof fileName === 'string' && fileName !== '' ? fileName.slice(0, 255) : 'liste' }
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { says: words.noFile }
  if (file.size === 0) return { says: words.emptyFile }
  if (file.size > largest) return { says: words.tooLarge((file.size / 1e6).toFixed(1).replace('.', ',')) }
  return { kept: await keep(house, new Uint8Array(await file.arrayBuffer())), name: file.name.slice(0, 255) || 'liste' }
}

const wishesIn = (form: Form): ColumnWishes =>
  Object.fromEntries(
    columnNames.flatMap(name => {
      const wish = form[`column.${name}`]
      return typeof wish === 'string' && wish !== '' ? [[name, wish]] : []
    }),
  )

/** Those that cannot be used, as they are written, with why: to be mended and sent again. */
async function refusedRows({ c, language }: Visit, { rows, report, reading }: TakenIn, { name }: KeptList): Promise<Response> {
  // Read when somebody takes them out.
  const { csv } = await import('../../export/csv.ts')
  const words = listWords[language]
  const used = Object.values(reading?.columns ?? {})
  const headings = rows.find(row => used.length > 0 && used.every(heading => row.some(cell => cell.trim() === heading))) ?? rows[0] ?? []
  const columns = [...headings, words.why].map(heading => ({ heading, width: 20 }))
  const lines = report.refused.map(({ row, says }) => [...headings.map((_, index) => rows[row - 1]?.[index] ?? ''), says])
  const base = name.replace(/\.\w+$/, '').replace(/[^\p{L}\p{N} _-]/gu, '') || 'liste'
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${base} - afviste.csv`)}`)
  return c.body(new Uint8Array(csv({ title: base, columns, rows: lines })).buffer, 200, { 'content-type': 'text/csv; charset=utf-8' })
}

async function addOne(of: Asked): Promise<Response> {
  const { house, visit, campaign, form } = of
  const words = listWords[visit.language]
  const typed = Object.fromEntries(personFields.map(name => [name, typeof form[name] === 'string' ? form[name].trim() : ''])) as TypedPerson
  const faults = faultsOf(typed, words)
  if (faults.length > 0) return refuse(of, faults, typed)
  const content: Content = { base64: Buffer.from(listOfOne(typed)).toString('base64') }
  const given = await giveOrder(house, visit, 'take-in', takeIn, {
    campaign: campaign.id,
    list: { name: 'en person', content },
    columns: {},
    commit: true,
  })
  const at = typed.name.length < 2 ? 'p-name' : 'p-email'
  if (!given.done) return refuse(of, given.problems, typed, given.status)
  const { report, isUnreadable } = given.outcome
  if (isUnreadable)
    return refuse(
      of,
      report.refused.map(({ says }) => problem(says, at)),
      typed,
    )
  if (report.new + report.changed === 0) return refuse(of, [problem(words.already, at)], typed, 409)
  return backTo(visit, `/c/${campaign.id}/inviterede`, 'added')
}

/** All that is wrong, each at its field; of a row of a list the first is said. */
function faultsOf({ name, email, municipality }: TypedPerson, words: (typeof listWords)['da']): Problem[] {
  const found = addressInCell(email)
  const address = found === 'several' ? { ok: true as const } : normaliseAddress(found.typed)
  return [
    ...(name === '' ? [problem(words.nameMissing, 'p-name')] : []),
    ...(email === ''
      ? [problem(words.emailMissing, 'p-email')]
      : address.ok
        ? []
        : [problem(addressFault(email, address.because), 'p-email')]),
    ...(municipality !== '' && !findMunicipality(municipality) ? [problem(unknownMunicipality(municipality), 'p-municipality')] : []),
  ]
}

const listOfOne = ({ name, email, municipality, role, group, kind }: TypedPerson): string =>
  ['email;navn;kommune;rolle;udvalg;type', [email, name, municipality, role, group, kind].map(quoted).join(';')].join('\n')

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
