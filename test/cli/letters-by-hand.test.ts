import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCampaignFolder } from '../../cli/campaign-folder.ts'
import { check } from '../../functions/writing/check.ts'
import { windows1252 } from '../audience/lists.ts'
import { peopleCsv } from '../house.ts'
import { march2026, written } from '../writing/letters.ts'

/** What somebody is told who keeps these files in a folder. */
async function told(files: Record<string, string | Uint8Array | 'a folder'>) {
  const dir = join(await mkdtemp(join(tmpdir(), 'indbyd-')), 'et-moede')
  await mkdir(dir)
  for (const [name, content] of Object.entries(files))
    await (content === 'a folder' ? mkdir(join(dir, name)) : writeFile(join(dir, name), content))
  const { letter, problems } = await readCampaignFolder(dir, march2026)
  await rm(join(dir, '..'), { recursive: true })
  const found = [...problems, ...(letter ? check(letter) : [])].map(({ at, code }) => `${at.replace(dir, 'DIR')} ${code}`)
  return { letter, found, says: problems[0]?.says ?? '' }
}

const recipients = { 'recipients.csv': peopleCsv(3) }
const sessions = (date: string, time = '15.30-18.00') => `\n  - { date: ${date}, time: ${time}, venue: Rådhussalen }`
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each<[string, string | Uint8Array]>([
  ['with a byte order mark', `\uFEFF${written()}`],
  ['from Windows, with CRLF', written().replaceAll('\n', '\r\n')],
  ['in Windows-1252', windows1252(written())],
  ['in what Notepad calls Unicode', utf16(written())],
  ['with the date as 4/5-2026 and the time as kl 15:30-18', written({ sessions: sessions('4/5-2026', 'kl 15:30-18') })],
])('a letter %s is read as it was meant', async (_, text) => {
  const { letter, found } = await told({ 'letter.md': text, ...recipients })
  expect(found).toEqual([])
  expect(letter).toMatchObject({ title: 'Møde om genoptræning', sessions: [{ date: '2026-05-04', starts: '15:30', ends: '18:00' }] })
})

test.each<[string, Parameters<typeof told>[0], string[], RegExp]>([
  ['an empty file', { 'letter.md': '' }, ['letter.md:1 EMPTY'], /tom/],
  ['blank lines', { 'letter.md': '\r\n\n' }, ['letter.md:1 EMPTY'], /tom/],
  ['a folder in the letter’s place', { 'letter.md': 'a folder' }, ['letter.md:1 UNREADABLE'], /mappe/],
  ['a folder in the list’s place', { 'letter.md': written(), 'recipients.csv': 'a folder' }, ['recipients.csv:1 UNREADABLE'], /mappe/],
  ['a PDF', { 'letter.md': '%PDF-1.7' }, ['letter.md:1 UNREADABLE'], /er en PDF\. Åbn den, kopiér teksten/],
  [
    'letters that were broken on the way',
    { 'letter.md': written({}, 'Kære\n\nVi mÃ¸des pÃ¥ rÃ¥dhuset.') },
    ['letter.md:9 UNREADABLE'],
    /UTF-8/,
  ],
  ['a file under nearly the right name', { 'letter.md.txt': written() }, ['DIR NO-LETTER'], /ligger letter.md.txt.*skal hedde letter.md/],
  ['a tabulator', { 'letter.md': written({ sessions: '\n\t- { date: 2026-05-04 }' }) }, ['letter.md:4 YAML'], /tabulator/],
  ['a key misspelled', { 'letter.md': written({ deadlin: '2026-04-15' }) }, ['letter.md:6 UNKNOWN-KEY'], /Mente du »deadline«/],
  [
    'a weekday that is another',
    { 'letter.md': written({ sessions: sessions('tirsdag den 4. maj 2026') }) },
    ['letter.md:4 WEEKDAY'],
    /er en mandag, ikke en tirsdag/,
  ],
  ['a year of two digits', { 'letter.md': written({ sessions: sessions('04-05-26') }) }, ['letter.md:4 FIELD'], /Skriv den som 2026-05-04/],
  [
    'half a time',
    { 'letter.md': written({ sessions: sessions('2026-05-04', '15.30') }) },
    ['letter.md:4 FIELD'],
    /fra hvornår til hvornår/,
  ],
  ['an empty list', { 'letter.md': written(), 'recipients.csv': '' }, ['recipients.csv:1 ROW-REFUSED'], /tom/],
  [
    'a document that is not there',
    { 'letter.md': written({ documents: '\n  - { file: Program.pdf }' }), 'program.pdf': 'x' },
    ['letter.md:7 DOCUMENT-MISSING'],
    /Mente du program.pdf/,
  ],
])('%s is said with file, line and a sentence', async (_, files, expected, sentence) => {
  const { found, says } = await told({ ...recipients, ...files })
  expect(found).toEqual(expected)
  expect(says).toMatch(sentence)
})
