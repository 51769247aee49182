import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { journalOf } from '../../functions/journal/journal.ts'
import { campaignIdFrom } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { launchFolder } from '../../local/launch-folder.ts'
import { letter002, openTestHouse, peopleCsv } from '../house.ts'

const letters = new URL('../writing/check/letters/', import.meta.url)

/** A letter as it was first written, in a folder with a list of three. */
async function letterFolder(name: string) {
  const dir = join(await mkdtemp(join(tmpdir(), 'indbyd-')), name)
  await mkdir(dir)
  await cp(new URL(`${name}.md`, letters), join(dir, 'letter.md'))
  await writeFile(join(dir, 'recipients.csv'), peopleCsv(3))
  return {
    dir,
    async mends(...changes: [string | RegExp, string][]) {
      const path = join(dir, 'letter.md')
      const mended = changes.reduce((text, [from, to]) => text.replace(from, to), await readFile(path, 'utf8'))
      await writeFile(path, mended)
    },
    [Symbol.asyncDispose]: () => rm(join(dir, '..'), { recursive: true }),
  }
}

/** A house whose clock is before any of the five meetings, and launching as the CLI does it. */
async function secretariat() {
  const house = await openTestHouse({ now: instant('2020-02-03T08:00:00Z') })
  return {
    launches: async (dir: string, dismiss: Record<string, string> = {}) => {
      const launched = await launchFolder(house.house.platform, { dir, confirmed: 3, dismiss, by: 'staff:test' })
      return launched.outcome === 'refused' ? launched.problems.map(({ at, code }) => `${at} ${code}`) : launched.outcome
    },
    sentences: async (dir: string, dismiss: Record<string, string> = {}) => {
      const launched = await launchFolder(house.house.platform, { dir, confirmed: 3, dismiss, by: 'staff:test' })
      return launched.outcome === 'refused' ? launched.problems.map(({ says }) => says) : []
    },
    mails: () => house.mails(),
    launchInLog: async (name: string) =>
      (await journalOf(house.house.platform, campaignIdFrom(name), 0)).find(({ what }) => what === 'launched'),
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  }
}

const contact: [string, string] = ['title:', 'contact: Sofie Holm, sofie.holm@sekretariat.example\ntitle:']

test('000-1 no year: nothing can be launched, nobody is on a list, and every date is asked for', async () => {
  await using office = await secretariat()
  await using letter = await letterFolder('000-three-venues')
  expect(await office.launches(letter.dir)).toEqual(
    expect.arrayContaining(['letter.md:9 YEAR-MISSING', 'letter.md:12 YEAR-MISSING', 'letter.md:17 LEFT-OVER']),
  )
  // The candidates are this year's and the next ones', counted from the day of the check.
  expect((await office.sentences(letter.dir)).join('\n')).toMatch(/2020-08-17 er en mandag/)
  expect(await office.mails()).toEqual([])
  expect(await office.launchInLog('000-three-venues')).toBeUndefined()
})

test('000-2 in 2022 the deadline lies 155 days before: it launches once that is dismissed, and the log says by whom and why', async () => {
  await using office = await secretariat()
  await using letter = await letterFolder('000-three-venues')
  await letter.mends([/: (\d+\. \p{L}+)/gu as RegExp, ': $1 2022'], [/-\n\n/g, ''])
  expect(await office.launches(letter.dir)).toEqual(['letter.md:12 DEADLINE-FAR'])
  expect((await office.sentences(letter.dir))[0]).toMatch(/tirsdag den 15.\smarts 2022 ligger 155 dage før mødet/)
  expect(await office.mails()).toEqual([])

  expect(await office.launches(letter.dir, { 'DEADLINE-FAR': 'Salene skal bestilles i god tid' })).toBe('launched')
  expect(await office.launchInLog('000-three-venues')).toMatchObject({
    actor: 'staff:test',
    after: { dismissed: [{ code: 'DEADLINE-FAR', at: 'letter.md:12', note: 'Salene skal bestilles i god tid' }] },
  })
})

test('002-1 a link to # stops the launch, also when somebody dismisses it, until the personal link stands there', async () => {
  await using office = await secretariat()
  await using letter = await letterFolder('002-two-kinds-of-meeting')
  await letter.mends(contact)
  const looked = { 'KIND-MIXED': 'Begge ord bruges', 'TITLE-DIFFERS': 'Rettes i programmet' }
  expect(await office.launches(letter.dir, { ...looked, 'LINK-DEAD': 'Det går nok' })).toEqual(['letter.md:16 LINK-DEAD'])
  expect((await office.sentences(letter.dir, { ...looked, 'LINK-DEAD': 'Det går nok' }))[0]).toMatch(/kan ikke afvises/)
  await letter.mends(['[her](#)', '[her]({{answer}})'])
  expect(await office.launches(letter.dir, looked)).toBe('launched')
  const [mail] = await office.mails()
  expect(mail!.html).toMatch(/href="http[^"]+\/i\/[^"]+"[^>]*>her</)
})

test('002-2 two kinds of meeting and one speaker with two titles are said with both lines, and each can be dismissed on its own', async () => {
  await using office = await secretariat()
  await using letter = await letterFolder('002-two-kinds-of-meeting')
  await letter.mends(contact, ['[her](#)', '[her]({{answer}})'])
  const [kinds, titles] = await office.sentences(letter.dir)
  expect(kinds).toContain('»dialogmøde«, men »temamøde« i linje 3')
  expect(titles).toMatch(/^Ida Holm er .*formand.* her, men .*næstformand.* i linje 6/)
  expect(await office.launches(letter.dir, { 'KIND-MIXED': 'Det hedder begge dele' })).toEqual(['letter.md:37 TITLE-DIFFERS'])
  const notes = { 'KIND-MIXED': 'Det hedder begge dele', 'TITLE-DIFFERS': 'Hun er nyvalgt' }
  expect(await office.launches(letter.dir, notes)).toBe('launched')
  expect((await office.launchInLog('002-two-kinds-of-meeting'))?.after).toMatchObject({
    dismissed: Object.entries(notes).map(([code, note]) => ({ code, note })),
  })
})

test('002-3 a letter with nobody to ask needs a contact, or the explicit word that there is none', async () => {
  await using office = await secretariat()
  await using letter = await letterFolder('002-two-kinds-of-meeting')
  await letter.mends(['[her](#)', '[her]({{answer}})'], ['Dialogmødet', 'Temamødet'], ['Holm, formand', 'Holm, næstformand'])
  expect(await office.launches(letter.dir)).toEqual(['letter.md:1 CONTACT-MISSING'])
  await letter.mends(['title:', 'contact: none\ntitle:'])
  expect(await office.launches(letter.dir)).toBe('launched')
})

test('003-1 a link to a news page is reported, and the personal link takes its place', async () => {
  await using office = await secretariat()
  await using letter = await letterFolder('003-pasted-from-slides')
  await letter.mends(contact, ['sammen-\nsatte', 'sammensatte\n'], [/Slide \d.*\n?/g, ''])
  expect(await office.launches(letter.dir)).toEqual(['letter.md:19 LINK-NOT-PERSONAL'])
  await letter.mends(['https://kommuner.example/aktuelt/', '{{answer}}'])
  expect(await office.launches(letter.dir)).toBe('launched')
  const [mail] = await office.mails()
  expect(mail!.html).toMatch(/href="http[^"]+\/i\/[^"]+"[^>]*>dette link</)
  expect(mail!.html).not.toContain('kommuner.example')
})

test('a launch asks the mail service first: an unknown sender and too small a quota stop it before anybody is mailed or listed', async () => {
  const now = instant('2026-03-18T08:00:00Z')
  await using house = await openTestHouse({
    now,
    mailAccount: { verifiedDomains: ['other.example'], quota: { max24HourSend: 30, maxSendRate: 14 } },
  })
  const dir = fileURLToPath(new URL('../../examples/002-kkr-hovedstaden-2026', import.meta.url))
  const order = { dir, confirmed: 40, by: 'staff:test' }
  const refused = await launchFolder(house.house.platform, { ...order, dismiss: { 'MAIL-QUOTA': 'Det må gerne tage to dage' } })
  expect(refused).toMatchObject({ outcome: 'refused', problems: [{ at: 'letter.md:4', code: 'SENDER-UNVERIFIED' }] })
  expect(await launchFolder(house.house.platform, { ...order, dismiss: {} })).toMatchObject({
    problems: [{}, { code: 'MAIL-QUOTA', level: 'warning' }],
  })
  expect(await journalOf(house.house.platform, campaignIdFrom('002-kkr-hovedstaden-2026'), 0)).toEqual([])
  expect(await house.mails()).toEqual([])

  const list = letter002()
  expect(await house.launches(list), 'also where the list was taken in before').toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'SENDER-UNVERIFIED' }, { code: 'MAIL-QUOTA' }],
  })
  expect(await house.mails()).toEqual([])
})
