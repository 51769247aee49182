import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { daysBefore, localDate } from '../../../functions/schedule/local-time.ts'
import { type Instant, instant } from '../../../functions/values/instant.ts'

/**
 * The instant so many seconds from now: a letter is about the days and the clock of Copenhagen
 * then.
 */
export const inSeconds = (seconds: number): Instant => instant(Date.now() + seconds * 1000)

/** The calendar day so many days after that of an instant. */
export const daysAfter = (days: number, at: Instant = inSeconds(0)): string => daysBefore(localDate(at), -days)

export interface LetterWish {
  id: string
  title: string
  people: number
  session: string
  deadline: string
  timetable: string[]
  documents?: string[]
}

/** A campaign's folder. The people are invented, as `ID-p1@kommune.example`. */
export function letterFolder(folder: string, { id, title, people, session, deadline, timetable, documents = [] }: LetterWish): string {
  const dir = join(folder, id)
  mkdirSync(dir)
  const block = (name: string, lines: string[]) => (lines.length > 0 ? [`${name}:`, ...lines.map(line => `  ${line}`)] : [])
  const front = [
    `title: ${title}`,
    'kind: temamøde',
    'sender: KKR Hovedstaden <kkr@indbyd.example>',
    'contact: Line Vestergaard, line@kkr.example',
    'audience: { roles: [udvalgsmedlem] }',
    'sessions:',
    `  - { id: taastrup, date: ${session}, time: 16.00-18.00, venue: Taastrup Medborgerhus }`,
    `deadline: ${deadline}`,
    ...block('timetable', timetable),
    ...block('documents', documents),
  ]
  const body = [
    'Kære kommunalbestyrelsesmedlemmer',
    'KKR Hovedstaden inviterer til et møde i Taastrup.',
    'I tilmelder jer [her]({{answer}}) senest {{deadline}}.',
    'Med venlig hilsen',
    '## Program',
    '- 16.00 Velkomst\n- 18.00 Tak for i dag',
  ]
  writeFileSync(join(dir, 'letter.md'), `---\n${front.join('\n')}\n---\n${body.join('\n\n')}\n`)
  writeFileSync(join(dir, 'recipients.csv'), listOf(id, people))
  return dir
}

export function listOf(id: string, people: number): string {
  const rows = Array.from(
    { length: people },
    (_, index) => `${addressOf(id, index + 1)};Person Nr${index + 1};Albertslund;udvalgsmedlem;Socialudvalget;person`,
  )
  return `${['email;navn;kommune;rolle;udvalg;type', ...rows].join('\n')}\n`
}

export const addressOf = (id: string, number: number): string => `${id}-p${number}@kommune.example`
