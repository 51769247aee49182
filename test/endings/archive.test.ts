import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveOf } from '../../functions/export/archive.ts'
import { zip } from '../../functions/export/zip.ts'
import { perform } from '../../functions/staff/perform.ts'
import { at, exampleCampaign, letter002, openTestHouse, type TestHouse } from '../house.ts'

const staff = { by: 'staff:test', role: 'admin' } as const
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function archived(house: TestHouse, id: Parameters<typeof archiveOf>[1]) {
  const { outcome, ...of } = await archiveOf(house.house.platform, id)
  if (outcome !== 'archived' || !('archive' in of)) throw new Error(outcome)
  return { ...of.archive, file: (path: string) => text(of.archive.files.find(file => file.path === path)!.bytes) }
}

test('an archive has the letters as they went out, the lists, the log in sentences and the documents, and checks itself', async () => {
  await using house = await openTestHouse()
  const campaign = exampleCampaign('001-kl-debatmoede-2020')
  await house.turnsTo('2020-02-01T08:00:00Z').catch(() => {})
  await house.launches(campaign)
  const { files, documents, file } = await archived(house, campaign.letter.id)
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'index.html',
      'breve/udgave-1.html',
      'breve/udgave-1.md',
      'lister/inviterede.csv',
      'lister/deltagere.csv',
      'log.html',
      'MANIFEST.sha256',
    ]),
  )
  expect(file('breve/udgave-1.md')).toBe(campaign.letter.source)
  expect(files.some(({ path }) => path.startsWith('udsendelser/') && path.endsWith('-invitation.html'))).toBe(true)
  expect(file('log.html')).toContain('Brevet blev sendt ud')
  const manifest = file('MANIFEST.sha256')
  for (const { path, bytes } of files)
    if (path !== 'MANIFEST.sha256') expect(manifest).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
  for (const { path } of documents) expect(manifest).toContain(`  ${path}\n`)
  expect(documents.length).toBeGreaterThan(0)
  // Nothing on the page asks for anything outside the archive.
  expect(file('index.html')).not.toMatch(/https?:|src=/)
})

test('two documents never lie at one path, whatever they and their files are called', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 1 })
  const named = (id: string) => ({ id, title: id, file: null, attach: false, with: ['programme' as const] })
  await house.launches({ letter: { ...letter, documents: ['oplaeg', 'oplaeg-1'].map(named) }, recipients })
  const { bytes } = exampleCampaign('001-kl-debatmoede-2020').documents![0]!
  let version = 0
  const add = async (document: string, name: string) => {
    const next = Buffer.concat([bytes, Buffer.from(`\n%${++version}\n`)])
    expect((await house.addsDocument({ campaign: letter.id, document, name, bytes: next, note: 'Ny' })).outcome).toBe('added')
  }
  await add('oplaeg', '2-side.pdf')
  await add('oplaeg-1', 'foerste.pdf')
  // Its second version lies where the other's first would, if names were only put together.
  await add('oplaeg-1', 'side.pdf')
  await add('oplaeg', `${'æ'.repeat(240)}.pdf`)
  const { files, documents: lying, file } = await archived(house, letter.id)
  const paths = [...files, ...lying].map(({ path }) => path)
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  expect(lying).toHaveLength(4)
  expect(file('MANIFEST.sha256').match(/dokumenter\//g)).toHaveLength(lying.length)
  for (const path of paths) expect(Buffer.byteLength(path.split('/').at(-1)!), path).toBeLessThanOrEqual(255)
})

test('a mailing is filed under its Danish day, also when it went out after midnight', async () => {
  await using house = await openTestHouse({ now: at('2026-03-17T23:30:00Z') })
  const campaign = letter002({ people: 1 })
  await house.launches(campaign)
  const { files } = await archived(house, campaign.letter.id)
  expect(files.map(({ path }) => path)).toContain('udsendelser/2026-03-18-invitation.html')
})

test('the same state makes the same bytes, at another time too', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  const first = await archived(house, campaign.letter.id)
  await house.turnsTo('2026-03-20T08:00:00Z')
  const second = await archived(house, campaign.letter.id)
  expect(Buffer.from(zip(second.files)).equals(zip(first.files))).toBe(true)
  await house.guest('p1@kommune.example').registers()
  expect(Buffer.from(zip((await archived(house, campaign.letter.id)).files)).equals(zip(first.files))).toBe(false)
})

test('the command writes a folder or a .zip, and everything of one person as a page and as data', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  await house.guest('p1@kommune.example').registers()
  await house.mails()
  const { answer } = await perform(house.house.platform, 'export-person', { address: 'P1@kommune.example' }, staff)
  const { files } = answer as unknown as { files: { name: string; content: { gzip: string } }[] }
  const { gunzipSync } = await import('node:zlib')
  const [page, data] = files.map(({ content }) => text(gunzipSync(Buffer.from(content.gzip, 'base64'))))
  expect(page).toContain('Person Nr1')
  const exported = JSON.parse(data!)
  expect(exported.campaigns[0]).toMatchObject({ campaign: campaign.letter.id, person: { name: 'Person Nr1', email: 'p1@kommune.example' } })
  expect(exported.campaigns[0].mails.map(({ mailing }: { mailing: string }) => mailing)).toContain('confirmation')
  expect(page + data!).not.toMatch(/p2@|Nr2/)
})

test('a zip is read by whoever reads zips', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'indbyd-zip-'))
  const { writeFile } = await import('node:fs/promises')
  const { execFileSync } = await import('node:child_process')
  await writeFile(
    join(folder, 'a.zip'),
    zip([
      { path: 'lister/æ.csv', bytes: new TextEncoder().encode('hej') },
      { path: 'index.html', bytes: new Uint8Array() },
    ]),
  )
  execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'a.zip'), folder])
  expect(await readFile(join(folder, 'lister/æ.csv'), 'utf8')).toBe('hej')
  expect(await readdir(folder)).toContain('index.html')
  await rm(folder, { recursive: true })
})
