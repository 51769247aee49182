import type { Emulator } from './emulator.ts'
import { addressOf, daysAfter, letterFolder, listOf } from './letters.ts'
import { until } from './people.ts'
import { signIn } from './sign-in.ts'
import { did, type Staff } from './staff.ts'

const id = 'landsmoede'
/** More than one row of the address book holds, so that those rows are outgrown. */
const before = 2001
/** One more new than the page takes in while somebody waits. */
const after = before + 10_001

/**
 * A list comes in from a terminal; then a longer one is left at the desk's page, too long to wait
 * for.
 */
export async function longListComesIn(
  emulator: Emulator,
  { ConsoleUrl }: { ConsoleUrl: string },
  issuerPort: number,
  staff: Staff,
  rows: () => Promise<Record<string, unknown>[]>,
): Promise<void> {
  const letter = { id, title: 'Landsmøde', people: before, session: daysAfter(70), deadline: daysAfter(40), timetable: [] }
  did(staff('import', letterFolder(emulator.folder, letter), '--commit'))
  const mette = await signIn(emulator, ConsoleUrl, issuerPort, 'mette')
  const page = `/c/${id}/inviterede/ny`
  const looked = await mette.uploads(page, new File([listOf(id, after)], 'alle.csv'))
  const kept = /name="kept" value="([0-9a-f]{64})"/.exec(looked.text)?.[1]
  if (!kept) throw new Error(`${looked.status} ${looked.text.slice(0, 500)}`)
  const { status, to, text } = await mette.posts(page, { kept, fileName: 'alle.csv', commit: 'yes' })
  if (status !== 303 || !to?.includes(page)) throw new Error(`not left on the queue: ${status} ${to} ${text.slice(0, 500)}`)
  await until(async () => {
    const { text } = await mette.look(page)
    if (text.includes('data-list="refused"')) throw new Error(text.slice(0, 2000))
    return text.includes('data-list="done"')
  })
  const { recipients } = did(staff('status', id))
  const there = new Set((await rows()).map(({ email }) => email).filter(email => String(email).startsWith(`${id}-p`)))
  if (recipients !== after || there.size !== after)
    throw new Error(`${there.size} people are on the list and ${recipients} are told of, not ${after}`)
  // By address: the book has grown with it.
  for (const number of [1, after]) did(staff('why', id, addressOf(id, number)))
}
