import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { privacyPage } from '../../functions/about/privacy-page.tsx'
import { openedSession } from '../../functions/access/session.ts'
import { staffKeyOf } from '../../functions/access/staff-member.ts'
import { keepSession, listStaff } from '../../functions/access/store.ts'
import { columnNames } from '../../functions/audience/columns.ts'
import { privacyWords } from '../../templates/words/page/privacy.ts'
import { everyRow } from '../every-row.ts'
import { controller } from '../form/fixture.ts'
import { at, letter002, openTestHouse } from '../house.ts'
import { visit } from '../visit.ts'

const root = new URL('../../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')

interface Promised {
  sentences: string[]
  by: string
  shown: { file: string; title: string } | 'by hand'
}

/** The table of `docs/privacy/promises.md`, a line each. */
const promised: Promised[] = text('docs/privacy/promises.md')
  .split('\n')
  .filter(line => /^\| `/.test(line))
  .map(line => {
    const [, what = '', by = '', shown = ''] = line.split('|').map(cell => cell.trim())
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(shown) ?? []
    return { sentences: [...what.matchAll(/`(\w+)`/g)].map(([, key]) => key!), by, shown: shown === 'by hand' ? shown : { file, title } }
  })

/** They promise nothing: headings, and words that lead to what follows. */
const leading = ['title', 'lead', 'controller', 'what', 'source', 'purpose', 'keep', 'staff', 'who', 'rights', 'rightsAre']

test('every sentence of the page is in the table of what keeps it, and no other', () => {
  const named = new Set(promised.flatMap(({ sentences }) => sentences))
  expect(named).toEqual(new Set(Object.keys(privacyWords.da).filter(key => !leading.includes(key))))
})

test('every sentence stands on the page, in both languages', () => {
  for (const language of ['da', 'en'] as const) {
    const page = privacyPage(language, { ...controller, officer: 'dpo@kl.example' })
    for (const [key, says] of Object.entries(privacyWords[language])) {
      const lines = typeof says === 'string' ? [says] : Array.isArray(says) ? says : []
      for (const line of lines) expect(page, key).toContain(line.trim().replaceAll('&', '&amp;').replaceAll("'", '&#39;'))
    }
  }
})

test.each(promised.filter(({ shown }) => shown !== 'by hand'))('$sentences: its test is there', ({ shown, by }) => {
  const { file, title } = shown as Exclude<Promised['shown'], 'by hand'>
  expect(text(file)).toContain(title)
  for (const [, path] of by.matchAll(/`((?:functions|infra|docs)\/[^`]+)`/g)) expect(existsSync(new URL(path!, root)), path).toBe(true)
})

test('no list and no form has a place for a party', () => {
  const party = /parti\b|partinavn|\bparty\b|partyName/i
  expect(columnNames.filter(name => party.test(name))).toEqual([])
  expect(text('functions/audience/person.ts')).not.toMatch(party)
  expect(text('functions/registration/wish.ts')).not.toMatch(party)
})

const own = letter002().letter.id

test('a link somebody asked for leaves a fingerprint for a day, and until the next night has passed', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const asked = async () => Object.keys((await everyRow(house)).rows).filter(key => key.startsWith('NEW-LINKS#'))
  await visit(house.house.doors.site, 'POST', '/nyt-link', { email: 'p1@kommune.example' })
  await visit(house.house.doors.site, 'POST', '/nyt-link', { email: 'fremmed@kommune.example' })
  await house.mails()
  expect((await asked()).length).toBeGreaterThan(1)
  expect(JSON.stringify(await asked())).not.toContain('@')
  await house.turnsTo('2026-03-20T02:00:00Z')
  await house.house.doors.retention({})
  expect(await asked()).toEqual([])
  expect((await house.overview(own)).recipients).toBe(1)
})

test('somebody of the staff who is not seen any more is gone two years later, and their session long before', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const key = staffKeyOf('https://login.example', 'eva')
  const since = at('2026-03-18T08:00:00Z')
  const who = { key, name: 'Zzeva Lund', email: 'zzeva@sekretariat.example', role: 'editor' as const }
  await keepSession(platform, { key, secret: 'x'.repeat(44) }, openedSession(who, since))
  await house.turnsTo('2028-03-17T08:00:00Z')
  await house.house.doors.retention({})
  expect((await listStaff(platform)).map(({ name }) => name)).toEqual(['Zzeva Lund'])
  await house.turnsTo('2028-03-18T03:00:00Z')
  expect(JSON.stringify((await everyRow(house)).rows)).not.toMatch(/zzeva/i)
})
