import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadPersons, personKey } from '../../functions/audience/store.ts'
import { documentPath } from '../../functions/documents/link.ts'
import { webDoor } from '../../local/doors.ts'
import { exampleCampaign, openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'

const campaign = exampleCampaign('001-kl-debatmoede-2020')
const { id } = campaign.letter
const february = { now: '2020-02-03T09:00:00.000Z' } as never
const paper = readFileSync(new URL('../../examples/001-kl-debatmoede-2020/debatoplaeg.pdf', import.meta.url))
const [ann] = campaign.recipients
  .split('\n')
  .slice(1)
  .map(line => line.split(';')[0]!) as [string]

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

test('the same file again is no new version, and an old link opens the newest', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  const again = { campaign: id, document: 'debatoplaeg', name: 'debatoplaeg.pdf' }
  expect(await house.addsDocument({ ...again, bytes: paper })).toMatchObject({ outcome: 'unchanged', version: { version: 1 } })
  const mended = Buffer.concat([paper, Buffer.from('\n%%EOF\n')])
  expect(await house.addsDocument({ ...again, bytes: mended })).toMatchObject({ outcome: 'added', version: { version: 2 } })
  expect((await open(house, await linkOf(house, ann, 'debatoplaeg'))).body).toBe(mended.toString())
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
