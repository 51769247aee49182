import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadPersons, personKey } from '../../functions/audience/store.ts'
import { loadStep } from '../../functions/campaign/store.ts'
import { documentPath } from '../../functions/documents/link.ts'
import { addDocument } from '../../functions/staff/add-document.ts'
import { pause, resume } from '../../functions/staff/pause.ts'
import { webDoor } from '../../local/doors.ts'
import { exampleCampaign, openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'

const campaign = exampleCampaign('001-kl-debatmoede-2020')
const { id } = campaign.letter
const february = { now: '2020-02-03T09:00:00.000Z' } as never
const paper = readFileSync(new URL('../../examples/001-kl-debatmoede-2020/debatoplaeg.pdf', import.meta.url))
const people = campaign.recipients
  .split('\n')
  .slice(1)
  .map(line => line.split(';'))
  .filter(cells => cells[5] !== 'fællespostkasse' && cells[0])
  .map(([address]) => address!)
const ann = people[0]!

const open = ({ house }: TestHouse, path: string) => visit(webDoor(house.doors, path), 'GET', path)

/** A person's link to a document, as their mails have it. */
async function linkOf({ house }: TestHouse, address: string, document: string): Promise<string> {
  const person = (await loadPersons(house.platform, id, 1, 200)).find(({ email }) => email === address)!
  return documentPath(house.platform.linkKeys, { campaign: id, number: person.number, generation: person.generation, document })
}

test('a document opens by its personal link, as a file that may do nothing, and until the person’s links are revoked', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  const link = await linkOf(house, ann, 'debatoplaeg')
  const opened = await open(house, link)
  expect([opened.status, opened.body]).toEqual([200, paper.toString()])
  expect(opened.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="debatoplaeg.pdf"; filename*=UTF-8''debatoplaeg.pdf`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
  })

  const { platform } = house.house
  const person = (await loadPersons(platform, id, 1, 200)).find(({ email }) => email === ann)!
  await platform.table.write({ update: personKey(id, person.number), set: { generation: 2 } })
  const revoked = await open(house, link)
  expect([revoked.status, revoked.state]).toEqual([404, 'badLink'])
  expect((await open(house, await linkOf(house, ann, 'debatoplaeg'))).status).toBe(200)
  const forged = await open(house, `${link.slice(0, -2)}AA`)
  expect(forged.body).toBe(revoked.body)
})

test('a file that is no PDF, half of one or too large is refused with a sentence, and nothing of it is kept', async () => {
  await using house = await openTestHouse(february)
  await house.launches({ ...campaign, documents: campaign.documents!.filter(({ document }) => document !== 'program') })
  const wrong: [string, Buffer, RegExp][] = [
    ['program.pdf', Buffer.from('PK\u0003\u0004word/document.xml'), /program\.pdf er ikke en PDF/],
    ['program.pdf', paper.subarray(0, 1500), /mangler sin slutning/],
    ['program.pdf', Buffer.concat([paper, Buffer.alloc(5_000_000), Buffer.from('%%EOF')]), /fylder 5\.003 kB\. Det højeste er 4\.195 kB/],
  ]
  for (const [name, bytes, says] of wrong) {
    const added = await house.addsDocument({ campaign: id, document: 'program', name, bytes })
    expect(added).toMatchObject({ outcome: 'refused', problems: [{ says: expect.stringMatching(says) }] })
  }
  expect((await open(house, await linkOf(house, ann, 'program'))).status).toBe(404)
  expect(await house.addsDocument({ campaign: id, document: 'dagsorden', name: 'a.pdf', bytes: paper })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'UNKNOWN-DOCUMENT', says: expect.stringContaining('debatoplaeg, program') }],
  })
})

const mended = Buffer.concat([paper, Buffer.from('\n%%EOF\n')])
const newPaper = { campaign: id, document: 'debatoplaeg', name: 'debatoplaeg-2.pdf', bytes: mended }

test('of two who bring a document at once the second is told, and the first one’s file stays', async () => {
  await using house = await openTestHouse(february)
  await house.launches({ ...campaign, documents: campaign.documents!.filter(({ document }) => document !== 'program') })
  const { platform } = house.house
  const bring = (bytes: Buffer) => ({ campaign: id, document: 'program', name: 'program.pdf', bytes })
  const table: typeof platform.table = {
    ...platform.table,
    async commit(changes) {
      await house.addsDocument(bring(paper))
      return platform.table.commit(changes)
    },
  }
  expect(await addDocument({ ...platform, table }, { ...bring(mended), by: 'staff:test' })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'SOMEBODY-ADDS' }],
  })
  expect((await open(house, await linkOf(house, ann, 'program'))).body).toBe(paper.toString())
})

test('the same file again is no new version', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  expect(await house.addsDocument({ ...newPaper, bytes: paper })).toMatchObject({ outcome: 'unchanged', version: { version: 1 } })
})

test('a new version goes to those who have the old one and may still come, with what has changed, when staff have typed how many', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  await house.guest(ann).registers()
  await house.guest(people[1]!).declines()
  const note = 'Afsnittet om økonomi er nyt.'
  expect(await house.addsDocument(newPaper)).toMatchObject({ outcome: 'refused', problems: [{ code: 'NOTE-MISSING' }] })
  expect(await house.addsDocument({ ...newPaper, note })).toEqual({ outcome: 'dryRun', version: 2, mails: 76 })
  expect(await house.addsDocument({ ...newPaper, note, confirmed: 77 })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'COUNT-DIFFERS' }],
  })
  expect((await open(house, await linkOf(house, ann, 'debatoplaeg'))).body).toBe(paper.toString())
  expect(await house.mails({ mailing: 'message' })).toEqual([])

  expect(await house.addsDocument({ ...newPaper, note, confirmed: 76 })).toMatchObject({
    outcome: 'added',
    version: { version: 2 },
    mails: 76,
  })
  const told = await house.mails({ mailing: 'message' })
  const [invitation] = await house.mails({ to: ann, mailing: 'invitation' })
  expect([told.length, new Set(told.flatMap(({ to }) => to)).size]).toEqual([76, 76])
  expect(told.flatMap(({ to }) => to)).not.toContain(people[1])
  const [mail] = told.filter(({ to }) => to[0] === ann)
  expect(mail!.text).toContain(note)
  expect(linksIn(mail!.text)).toEqual(linksIn(invitation!.text))
  expect((await open(house, linksIn(invitation!.text)[0]!)).body).toBe(mended.toString())
  expect((await house.overview(id)).steps.find(({ step }) => step === 'message')).toMatchObject({ state: 'sent', sent: 76 })

  // The programme, a week before, has the new one; a third version is a message of its own.
  await house.turnsTo('2020-03-09T08:00:00Z')
  expect((await stepOf(house, 'programme')).carries?.map(({ document, version }) => [document, version])).toEqual([
    ['debatoplaeg', 2],
    ['program', 1],
  ])
  const third = { ...newPaper, document: 'program', bytes: mended, note: 'Ny rækkefølge.' }
  expect(await house.addsDocument({ ...third, confirmed: 1 })).toMatchObject({ outcome: 'added', mails: 1 })
  expect((await house.mails({ mailing: 'message' })).slice(76).map(({ to, text }) => [to[0], linksIn(text).length])).toEqual([[ann, 1]])
})

test('a file may come again as often as it likes until it has gone out', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  const before = (await house.mails()).length
  expect(await house.addsDocument({ ...newPaper, document: 'program' })).toMatchObject({
    outcome: 'added',
    version: { version: 2 },
    mails: 0,
  })
  expect(await house.mails()).toHaveLength(before)
})

test('a letter whose invitation lacks its paper is not launched', async () => {
  await using house = await openTestHouse(february)
  const letter = { ...campaign.letter, documents: campaign.letter.documents.map(document => ({ ...document, file: null })) }
  expect(await house.launches({ ...campaign, letter, documents: [] })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'DOCUMENT-MISSING', says: expect.stringContaining('»Debatoplæg« skal med invitationen, men har ingen fil') }],
  })
  expect(await house.mails()).toEqual([])
})

const linksIn = (text: string | null) => [...(text ?? '').matchAll(/\/f\/[\w-]+/g)].map(([path]) => path)
const without = (document: string) => ({ ...campaign, documents: campaign.documents!.filter(file => file.document !== document) })
const program = campaign.documents!.find(({ document }) => document === 'program')!
const addsProgram = (house: TestHouse) =>
  house.addsDocument({ campaign: id, document: 'program', name: program.name, bytes: program.bytes })
const stepOf = async (house: TestHouse, name: 'invitation' | 'programme') => (await loadStep(house.house.platform, id, name))!

test('001-1 the discussion paper reaches every invited person by a link of their own, and its version is logged', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  const mails = await house.mails({ mailing: 'invitation' })
  const links = mails.flatMap(mail => linksIn(mail.text))
  expect([mails.length, links.length, new Set(links).size]).toEqual([77, 77, 77])
  for (const mail of mails) {
    expect(mail.text).toMatch(/Dokument \(PDF, 3 kB\): Debatoplæg, http\S+\/f\//)
    expect(linksIn(mail.html)).toEqual(linksIn(mail.text))
  }
  const own = mails.find(({ to }) => to[0] === ann)!
  expect(linksIn(own.text)).toEqual([await linkOf(house, ann, 'debatoplaeg')])
  expect((await open(house, linksIn(own.text)[0]!)).body).toBe(paper.toString())
  expect((await stepOf(house, 'invitation')).carries).toEqual([
    { document: 'debatoplaeg', version: 1, name: 'debatoplaeg.pdf', bytes: 2894 },
  ])
})

test('001-1 a paper that is to be attached travels in the mail, and its version is logged', async () => {
  await using house = await openTestHouse(february)
  const letter = { ...campaign.letter, documents: campaign.letter.documents.map(document => ({ ...document, attach: true })) }
  await house.launches({ ...campaign, letter })
  const mails = await house.mails({ mailing: 'invitation' })
  expect(mails).toHaveLength(77)
  for (const mail of mails) {
    expect(mail.attachments).toEqual([{ name: 'debatoplaeg.pdf', type: 'application/pdf', bytes: paper.length }])
    expect(linksIn(mail.text)).toEqual([])
    expect(mail.text).toContain('Vedhæftet dokument: Debatoplæg')
  }
  await house.turnsTo('2020-03-10T09:00:00Z')
  await house.guest(ann).registers()
  const [late] = await house.mails({ to: ann, mailing: 'confirmation' })
  expect(late!.attachments.map(({ name }) => name).filter(name => name.endsWith('.pdf'))).toEqual(['debatoplaeg.pdf', 'program.pdf'])
  expect(late!.calendar?.method).toBe('REQUEST')
})

test('a week before, the registered get paper and programme by links of their own', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  await house.guest(ann).registers()
  await house.turnsTo('2020-03-09T08:00:00Z')
  const [mail, ...more] = await house.mails({ mailing: 'programme' })
  expect([mail!.to, more]).toEqual([[ann], []])
  expect(mail!.subject).toMatch(/^Program:/)
  const opened = await Promise.all(linksIn(mail!.text).map(link => open(house, link)))
  expect(opened.map(({ body }) => body)).toEqual([paper.toString(), Buffer.from(program.bytes).toString()])
})

test('001-6 no programme by Friday at nine: staff are warned then and on Monday; added on Monday at two it goes out then, once', async () => {
  await using house = await openTestHouse(february)
  expect((await house.launches(without('program'))).outcome).toBe('launched')
  for (const address of people.slice(0, 3)) await house.guest(address).registers()
  const told = async () =>
    (await house.mails({ mailing: 'staff-notice' })).map(({ sentAt, text }) => [
      sentAt,
      /»(.+)« (skal|skulle have været) med ud (.+), men/.exec(text!)?.slice(1).join(' '),
    ])
  const due = 'mandag den 9. marts 2020 kl. 09.00'
  const before = ['2020-03-06T08:00:00.000Z', `Program skal ${due}`]

  await house.turnsTo('2020-03-06T07:59:00Z')
  expect(await told()).toEqual([])
  await house.turnsTo('2020-03-08T12:00:00Z')
  expect(await told()).toEqual([before])
  await house.turnsTo('2020-03-09T13:00:00Z')
  expect(await told()).toEqual([before, ['2020-03-09T08:00:00.000Z', `Program skulle have været ${due}`]])
  expect(await house.mails({ mailing: 'programme' })).toEqual([])
  expect((await house.overview(id)).steps.find(({ step }) => step === 'programme')).toMatchObject({ state: 'waiting', sent: 0 })

  // Who registers while it waits gets a confirmation without it, and the programme with the others.
  await house.guest(people[3]!).registers()
  expect((await house.mails({ to: people[3]!, mailing: 'confirmation' }))[0]!.text).not.toContain('Programmet er med her')
  expect(await addsProgram(house)).toMatchObject({ outcome: 'added' })
  const sent = await house.mails({ mailing: 'programme' })
  expect(new Map(sent.map(({ to, sentAt }) => [to[0], sentAt]))).toEqual(
    new Map(people.slice(0, 4).map(address => [address, '2020-03-09T13:00:00.000Z'])),
  )
  await house.turnsTo('2020-03-12T12:00:00Z')
  expect(await house.mails({ mailing: 'programme' })).toHaveLength(4)
  expect(await told()).toHaveLength(2)
})

test('while staff have stopped the mailings nobody sees that the programme lacks its document: who registers then has it with the others', async () => {
  await using house = await openTestHouse(february)
  await house.launches(without('program'))
  await house.guest(ann).registers()
  const { platform } = house.house
  await pause(platform, { campaign: id, by: 'staff:test' })
  await house.turnsTo('2020-03-09T09:00:00Z')
  await house.guest(people[1]!).registers()
  const brought = async (to: string) => (await house.mails({ to, mailing: 'confirmation' })).map(({ text }) => linksIn(text).length)
  expect(await brought(people[1]!)).toEqual([0])
  await addsProgram(house)
  await house.guest(people[2]!).registers()
  await resume(platform, { campaign: id, by: 'staff:test' })
  await house.turnsTo('2020-03-09T10:00:00Z')
  expect(new Set((await house.mails({ mailing: 'programme' })).map(({ to }) => to[0]))).toEqual(new Set([ann, people[1]!]))
  expect([await brought(people[1]!), await brought(people[2]!)]).toEqual([[0], [2]])
})

test('a programme that comes too late to be of use is not sent: it is held, and staff are told', async () => {
  await using house = await openTestHouse(february)
  await house.launches(without('program'))
  await house.guest(ann).registers()
  await house.turnsTo('2020-03-16T14:00:00Z')
  await addsProgram(house)
  expect(await house.mails({ mailing: 'programme' })).toEqual([])
  expect((await stepOf(house, 'programme')).state).toBe('held')
})

test('an alarm clock that was lost is made good by the next sweep, and staff are told once', async () => {
  await using house = await openTestHouse(february)
  await house.launches(without('program'))
  await house.house.platform.wakeUps.cancel(`${id}.programme.documents`)
  await house.turnsTo('2020-03-06T08:10:00Z')
  await house.turnsTo('2020-03-06T09:00:00Z')
  expect(await house.mails({ mailing: 'staff-notice' })).toHaveLength(1)
})

test('who registers after the programme went out finds paper and programme in the confirmation, once, and the log knows which versions', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  await house.turnsTo('2020-03-10T09:00:00Z')
  await house.guest(ann).registers()
  const [mail] = await house.mails({ to: ann, mailing: 'confirmation' })
  expect(linksIn(mail!.text)).toEqual([await linkOf(house, ann, 'debatoplaeg'), await linkOf(house, ann, 'program')])
  const { platform } = house.house
  const [{ number } = { number: 0 }] = (await loadPersons(platform, id, 1, 200)).filter(({ email }) => email === ann)
  const claim = await platform.table.get({
    pk: `C#${id}#O#${number % 10}`,
    sk: `${String(number).padStart(7, '0')}#000001#confirmation#claim`,
  })
  expect(claim).toMatchObject({ state: 'sent', documents: { debatoplaeg: 1, program: 1 } })
  await house.turnsTo('2020-03-12T12:00:00Z')
  expect((await house.mails({ to: ann })).map(({ mailing }) => mailing)).toEqual(['invitation', 'confirmation'])
})

test('a colleague who was registered by somebody finds the paper in the confirmation: they never had the invitation', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  await house
    .guest(ann)
    .posts({ action: 'register', who: 'other', name: 'Bo Lund', email: 'bo.lund@nabo.example', role: 'borgmester', municipality: '0791' })
  const [mail] = await house.mails({ to: 'bo.lund@nabo.example', mailing: 'confirmation' })
  expect(linksIn(mail!.text)).toEqual([await linkOf(house, 'bo.lund@nabo.example', 'debatoplaeg')])
  expect(mail!.text).toContain('Programmet får du på mail, inden vi ses.')
})

test('a letter that is edited to do without the programme’s document sends the programme that waited for it', async () => {
  await using house = await openTestHouse(february)
  await house.launches(without('program'))
  await house.guest(ann).registers()
  await house.turnsTo('2020-03-09T13:00:00Z')
  await house.guest(people[1]!).registers()
  const { letter } = campaign
  expect((await house.applies({ ...letter, title: `${letter.title} igen` })).outcome).toBe('applied')
  expect((await stepOf(house, 'programme')).state).toBe('waiting')
  expect(await house.mails({ mailing: 'staff-notice' })).toHaveLength(2)

  expect((await house.applies({ ...letter, documents: letter.documents.slice(0, 1) })).outcome).toBe('applied')
  const sent = await house.mails({ mailing: 'programme' })
  expect(new Map(sent.map(({ to, text }) => [to[0], linksIn(text).length]))).toEqual(
    new Map([ann, people[1]!].map(address => [address, 1])),
  )
})

test('a paper that joins the programme after it went out comes by itself to who had it, and keeps nobody who registers from it', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  await house.guest(ann).registers()
  await house.turnsTo('2020-03-10T09:00:00Z')
  const { letter } = campaign
  const map = { ...letter.documents[1]!, id: 'kort', title: 'Kort', file: null }
  expect((await house.applies({ ...letter, documents: [...letter.documents, map] })).outcome).toBe('applied')
  await house.guest(people[1]!).registers()
  expect(await house.mails({ to: people[1]!, mailing: 'confirmation' })).toHaveLength(1)
  // The programme has gone out, and takes nothing more along: the paper comes by itself.
  const kort = { ...newPaper, document: 'kort' }
  expect(await house.addsDocument(kort)).toEqual({ outcome: 'dryRun', version: 1, mails: 2, first: true })
  expect(await house.addsDocument({ ...kort, confirmed: 3 })).toMatchObject({ problems: [{ code: 'COUNT-DIFFERS' }] })
  expect(await house.addsDocument({ ...kort, confirmed: 2 })).toMatchObject({ outcome: 'added', mails: 2 })
  const told = await house.mails({ mailing: 'message' })
  expect(told.flatMap(({ to }) => to)).toEqual(people.slice(0, 2))
  const [mail] = told
  expect(mail).toMatchObject({ subject: expect.stringMatching(/^Nyt dokument: /), text: expect.stringContaining('»Kort« er kommet') })
  expect(linksIn(mail!.text)).toHaveLength(1)
  await house.guest(people[2]!).registers()
  // Its next version is for all who have it, by the mail or in the receipt.
  const next = { ...kort, bytes: paper, note: 'Vejen er vist.' }
  expect(await house.addsDocument(next)).toEqual({ outcome: 'dryRun', version: 2, mails: 3 })
  await house.turnsTo('2020-03-12T12:00:00Z')
  const receipts = await Promise.all(people.slice(1, 3).map(to => house.mails({ to, mailing: 'confirmation' })))
  expect(receipts.flat().map(({ text }) => [text!.includes('Programmet er med her'), linksIn(text).length])).toEqual([
    [true, 2],
    [true, 3],
  ])
  expect((await house.mails({ mailing: 'programme' })).map(({ to }) => to[0])).toEqual([ann])
})

test('where no programme mail is to come, the confirmation brings what would have gone with it', async () => {
  await using house = await openTestHouse({ now: '2020-03-12T09:00:00.000Z' } as never)
  const launched = await house.launches(campaign)
  expect(launched.outcome === 'launched' && launched.dropped.map(({ step }) => step)).toContain('programme')
  await house.guest(ann).registers()
  const [mail] = await house.mails({ to: ann, mailing: 'confirmation' })
  expect(linksIn(mail!.text)).toEqual([await linkOf(house, ann, 'debatoplaeg'), await linkOf(house, ann, 'program')])
  expect(mail!.text).not.toContain('Programmet får du på mail')
})
