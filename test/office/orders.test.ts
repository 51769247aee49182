import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCampaign, loadLetter } from '../../functions/campaign/store.ts'
import { loadVersions } from '../../functions/documents/store.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { saveDraft } from '../../functions/staff/save-draft.ts'
import { send } from '../../functions/staff/send.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { exampleCampaign, letter002, letterFrom, peopleCsv } from '../house.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

const id = letter002().letter.id
const text = readFileSync(new URL(`../../examples/${id}/letter.md`, import.meta.url), 'utf8').replace(
  'deadline: 2026-04-15\n',
  'deadline: 2026-04-15\ndocuments:\n  - { id: program, title: Programmet, with: [programme] }\n',
)
const paper = exampleCampaign('001-kl-debatmoede-2020').documents![0]!.bytes

let house: ServedOffice
beforeEach(async () => {
  house = await serveOffice()
  await house.launches({ letter: letterFrom(text, id), recipients: peopleCsv(5) })
})
afterEach(() => house[Symbol.asyncDispose]())

async function ask(role: keyof typeof roles, path: string, fields?: Record<string, string> | FormData): Promise<Response> {
  const cookie = (await house.office.sessionFor(roles[role]))!
  const body = fields instanceof FormData ? fields : fields && new URLSearchParams(fields)
  const answer = await fetch(`${house.origin}/c/${id}${path}`, {
    redirect: 'manual',
    ...(body && { method: 'POST', body }),
    headers: { cookie, origin: house.origin },
  })
  await settleAndSweep(house.house)
  return answer
}
const cameTo = (answer: Response) => [answer.status, answer.headers.get('location')]
const upload = (of: Uint8Array, fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new File([of as Uint8Array<ArrayBuffer>], 'program.pdf', { type: 'application/pdf' }))
  return form
}

test('a rehearsal of a letter that was written besides or moved shows what the letter says, and the other mails where they were ordered', async () => {
  await house.guest('p1@kommune.example').registers()
  const written = await send(house.house.platform, {
    campaign: id,
    to: 'all',
    text: '# Hej\n\nHusk madpakke.',
    confirmed: 5,
    by: 'staff:test',
  })
  expect(written).toMatchObject({ outcome: 'sent' })
  // While what staff wrote is on its way, and once it has gone.
  const cookie = (await house.office.sessionFor(roles.viewer))!
  expect((await fetch(`${house.origin}/c/${id}/proeve`, { headers: { cookie } })).status).toBe(200)
  await settleAndSweep(house.house)
  await house.callsOff(id, 5)
  for (const [path, status] of [
    ['/proeve', 200],
    ['/proeve/mail?trin=message&nr=1', 404],
    ['/proeve/mail?trin=called-off&nr=1', 404],
    ['/proeve/mail?trin=invitation&nr=1', 200],
    ['/proeve/mail?nr=1', 200],
  ] as const)
    expect([path, (await ask('viewer', path)).status]).toEqual([path, status])
  expect((await ask('editor', '/proeve', { action: 'sample', step: 'called-off' })).status).toBe(409)
})

test('a reminder: whom it reaches is said first, the number is typed, and a second that day is refused', async () => {
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-03-24T08:00:00Z')
  const page = await (await ask('sender', '/paamind')).text()
  expect(page).toContain('4 får den.')
  expect(page).toContain('Er tilmeldt')
  expect((await ask('sender', '/paamind', { confirmed: '' })).status).toBe(422)
  const wrong = await ask('sender', '/paamind', { confirmed: '5' })
  expect([wrong.status, await wrong.text()]).toEqual([409, expect.stringContaining('value="5"')])
  expect(cameTo(await ask('sender', '/paamind', { confirmed: '4' }))).toEqual([303, `/c/${id}?gjort=reminded`])
  expect(await house.mails({ mailing: 'reminder-3' })).toHaveLength(4)
  expect(await (await ask('sender', '/paamind')).text()).toContain('To på en dag er for mange.')
  expect((await ask('editor', '/paamind', { confirmed: '4' })).status).toBe(403)
})

test('a message: it is read as they will read it, then sent to as many as were said, once', async () => {
  await house.guest('p1@kommune.example').registers()
  const typed = { to: 'registered', text: '# Parkering\n\nDer er plads ved <b>stationen</b>.' }
  const looked = await ask('sender', '/skriv', { ...typed, look: 'yes' })
  const page = await looked.text()
  expect(looked.status).toBe(200)
  expect(page).toContain('1 får den.')
  expect(page).toContain('<strong>Parkering</strong>')
  expect(await house.mails({ mailing: 'message' })).toEqual([])
  expect(cameTo(await ask('sender', '/skriv', { ...typed, confirmed: '1' }))).toEqual([303, `/c/${id}?gjort=sent`])
  expect(await house.mails({ mailing: 'message' })).toHaveLength(1)
  expect((await ask('sender', '/skriv', { ...typed, confirmed: '1' })).status).toBe(409)
  // The rehearsal is of the timetable, which has no message in it.
  const rehearsal = await ask('viewer', '/proeve')
  expect([rehearsal.status, await rehearsal.text()]).toEqual([200, expect.not.stringContaining('Parkering')])
  const empty = await ask('sender', '/skriv', { to: 'all', text: ' ', look: 'yes' })
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Der er ingen tekst at sende.')])
})

test('an edited letter: what it changes and whom it mails is said first, then it is in force', async () => {
  const { platform } = house.house
  expect(await (await ask('sender', '/ret')).text()).toContain('Brevet siger det samme')
  const edited = text.replace('deadline: 2026-04-15', 'deadline: 2026-04-16').replace('senest den 15. april', 'senest den 16. april')
  await saveDraft(platform, { campaign: (await loadCampaign(platform, id))!, read: 0, text: edited, by: 'staff:test', byHand: true })
  const page = await (await ask('sender', '/ret')).text()
  expect(page).toContain('16. april')
  expect(page).toContain('Ingen får mail af det.')
  expect((await ask('sender', '/ret', { confirmed: '4' })).status).toBe(409)
  expect(cameTo(await ask('sender', '/ret', { confirmed: '5' }))).toEqual([303, `/c/${id}?gjort=applied`])
  expect((await loadLetter(platform, id, { consistent: true }))?.deadline?.date.long).toContain('16.')
  const changed = (await journalOf(platform, id, 0)).find(({ what }) => what === 'changed')
  expect(changed?.actor).toMatch(/^staff:[\w-]{22}$/)
})

describe('documents', () => {
  test('an editor adds one nobody waits for; what mails somebody is for a sender, who types how many, and sends the file once', async () => {
    expect(cameTo(await ask('editor', '/dokumenter', upload(paper, { as: 'program' })))).toEqual([303, `/c/${id}/dokumenter?gjort=added`])
    await house.guest('p1@kommune.example').registers()
    await house.turnsTo('2026-04-27T08:00:00Z')
    const next = Buffer.concat([paper, Buffer.from('\n%%EOF\n')])
    const refused = await ask('editor', '/dokumenter', upload(next, { as: 'program', note: 'Ny taler' }))
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Nogle får mail, når filen lægges op.')])
    const asks = await ask('sender', '/dokumenter', upload(next, { as: 'program', note: 'Ny taler' }))
    const page = await asks.text()
    expect([asks.status, page]).toEqual([422, expect.stringContaining('1 har den tidligere udgave')])
    const kept = /name="kept" value="([0-9a-f]{64})"/.exec(page)![1]!
    const again = await ask('sender', '/dokumenter', { as: 'program', note: 'Ny taler', kept, name: 'program.pdf', confirmed: '1' })
    expect(cameTo(again)).toEqual([303, `/c/${id}/dokumenter?gjort=added`])
    expect(await house.mails({ mailing: 'message' })).toHaveLength(1)
    expect(await loadVersions(house.house.platform, id)).toHaveLength(2)
  })

  test('no file, or one that is no PDF, is told of and nothing is kept', async () => {
    const none = await ask('sender', '/dokumenter', { as: 'program' })
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Vælg en fil først.')])
    const text = await ask('sender', '/dokumenter', upload(Buffer.from('ikke en PDF'), { as: 'program' }))
    expect([text.status, await text.text()]).toEqual([409, expect.stringContaining('role="alert"')])
    expect((await ask('sender', '/dokumenter', upload(paper, { as: 'findes-ikke' }))).status).toBe(409)
    expect(await loadVersions(house.house.platform, id)).toEqual([])
  })
})

test('those who came on the list afterwards are invited alone, with their number typed', async () => {
  await house.imports({ letter: letterFrom(text, id), recipients: peopleCsv(7) })
  expect(await (await ask('sender', '')).text()).toContain(`/c/${id}/send-ud`)
  expect(await (await ask('sender', '/send-ud')).text()).toContain('Inviter de 2, der er kommet til')
  expect((await ask('sender', '/send-ud', { confirmed: '5' })).status).toBe(409)
  expect(cameTo(await ask('sender', '/send-ud', { confirmed: '2' }))).toEqual([303, `/c/${id}?gjort=invitedAdded`])
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(7)
})

test('what is taken out is a file with a name that says when, and a viewer takes nothing', async () => {
  await house.guest('p1@kommune.example').registers()
  for (const [file, type] of [
    ['participants.csv', 'text/csv'],
    ['participants.xlsx', 'spreadsheetml'],
  ] as const) {
    const taken = await ask('editor', `/eksport/${file}`)
    expect([taken.status, taken.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
    expect(taken.headers.get('content-disposition')).toMatch(
      /^attachment; filename="002-kkr-hovedstaden-2026-deltagere-[\d-]+\.(csv|xlsx)"$/,
    )
  }
  const workbook = Buffer.from(await (await ask('editor', '/eksport/participants.xlsx')).arrayBuffer())
  expect((await readSheet(workbook)).flat()).toContain('Person Nr1')
  expect((await ask('viewer', '/eksport/participants.csv')).status).toBe(403)
  for (const file of ['participants', 'participants.pdf', 'constructor.csv', 'participants.csv.csv'])
    expect((await ask('editor', `/eksport/${file}`)).status, file).toBe(404)
})
