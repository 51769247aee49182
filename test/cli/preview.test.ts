import { expect, test } from 'vitest'
import { preview } from '../../cli/preview.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { instant } from '../../functions/values/instant.ts'
import { aLetter, march2026 } from '../writing/letters.ts'

const list = readRecipients(
  new TextEncoder().encode(
    'email;navn;kommune;type\nbo@furesoe.example;Bo Ærøsen;Furesø;person\nudvalg@egedal.example;Socialudvalget i Egedal;Egedal;fællespostkasse\nbo@furesoe.example;Bo Ærøsen;;person\n',
  ),
)
const letter = aLetter(
  { deadline: '2026-04-15' },
  'Kære {{greeting}}\n\nKom og vær med. Svar [her]({{answer}}).\n\n## Program\n- 15.30 Velkommen\n- 18.00 Tak for i dag\n',
)

test('a preview says when each mail goes out and to how many of each kind', () => {
  const { steps, dropped, recipients } = preview(letter, list, march2026)
  expect(steps.map(({ name, local }) => [name, local.date.brief.replace('\u00a0', ' ')])).toEqual([
    ['invitation', '18. marts'],
    ['reminder-1', '8. april'],
    ['reminder-2', '13. april'],
    ['programme', '27. april'],
    ['practical', '1. maj'],
  ])
  expect(dropped).toEqual([])
  expect(recipients).toEqual({ total: 2, persons: 1, mailboxes: 1 })
})

test('launched late, it says which mails are dropped and why', () => {
  const { steps, dropped } = preview(letter, list, instant('2026-04-14T08:00:00Z'))
  expect(steps.map(({ name }) => name)).toEqual(['invitation', 'programme', 'practical'])
  expect(dropped.map(({ step, because }) => [step, because])).toEqual([
    ['reminder-1', 'past'],
    ['reminder-2', 'past'],
  ])
})

test('every mail is shown as the first on the list would read it, with nothing left open and nobody’s real link', () => {
  const { mails, reader } = preview(letter, list, march2026)
  expect(reader.name).toBe('Bo Ærøsen')
  expect(mails.map(({ mailing }) => mailing)).toEqual(['invitation', 'reminder-1', 'reminder-2', 'programme', 'practical'])
  expect(mails[0]!.text).toContain('Bo Ærøsen')
  for (const { subject, text, html } of mails) {
    expect(subject + text + html).not.toMatch(/\{\{|\[\[/)
    for (const [, token] of text.matchAll(/indbyd\.example\/[idu]\/([\w-]+)/g)) expect(token).toBe('PERSONLIGT-LINK')
  }
})

test('without a list the mails are shown to somebody invented, and nobody is counted', () => {
  const { recipients, mails } = preview(letter, null, march2026)
  expect(recipients.total).toBe(0)
  expect(mails[0]!.text).toContain('Anna Hansen')
})
