import { expect, test } from 'vitest'
import type { NamedPerson, StaffNews } from '../../functions/mail/kinds/staff-news.ts'
import { composeStaffNotice } from '../../functions/mail/kinds/staff-notice.ts'
import { newsOf } from '../../functions/notice/staff-news-of.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { inEnglish, themeMeeting } from './fixture.ts'

const bo: NamedPerson = { number: 42 as PersonNumber, name: 'Bo Åkjær', municipality: 'Aarhus Kommune', role: 'konsulent' }
const [session] = themeMeeting.sessions
const due = 'mandag den 27. april kl. 09.00'

const told = (news: StaffNews, letter = themeMeeting) => composeStaffNotice({ letter, news })

const everyNews: [StaffNews, subject: string, command: string][] = [
  [
    { what: 'pendingApproval', person: bo, session },
    'Afventer godkendelse: politisk temamøde',
    'indbyd approve 002-kkr-hovedstaden-2026 42',
  ],
  [{ what: 'lateRequest', person: bo, session }, 'Vil med efter fristen: politisk temamøde', 'indbyd refuse 002-kkr-hovedstaden-2026 42'],
  [
    { what: 'manyAsk', late: true, persons: [bo, bo] },
    '2 afventer jeres svar: politisk temamøde',
    'indbyd approve 002-kkr-hovedstaden-2026 NUMMER',
  ],
  [{ what: 'heldStep', step: 'programme', due }, 'Ikke sendt: politisk temamøde', '--to registered --text FIL'],
  [{ what: 'heldStep', step: 'reminder-2', due }, 'Ikke sendt: politisk temamøde', '--to unanswered --text FIL'],
  [{ what: 'pausedStep', step: 'invitation' }, 'Sat på pause: politisk temamøde', 'indbyd status 002-kkr-hovedstaden-2026'],
  [
    { what: 'documentMissing', document: { id: 'oplaeg', title: 'Debatoplæg' }, due, isLate: false },
    'Dokument mangler: politisk temamøde',
    'indbyd documents 002-kkr-hovedstaden-2026 add FIL --as oplaeg',
  ],
  [
    { what: 'documentMissing', document: { id: 'oplaeg', title: 'Debatoplæg' }, due, isLate: true },
    'Venter på et dokument: politisk temamøde',
    'indbyd documents 002-kkr-hovedstaden-2026 add FIL --as oplaeg',
  ],
  [{ what: 'minimumNotReached', session, registered: 9, minimum: 15 }, 'For få tilmeldte: politisk temamøde', 'indbyd call-off 002'],
  [{ what: 'heldStep', step: 'reminder-2', due, sent: 50 }, 'Ikke sendt: politisk temamøde', '--to unanswered --text FIL'],
  [{ what: 'unreconfirmed', people: 1 }, 'Mangler svar på ændringen: politisk temamøde', 'indbyd free-seats 002'],
  [{ what: 'passedOver', person: bo, session }, 'Venteliste: politisk temamøde', 'indbyd why 002-kkr-hovedstaden-2026 42'],
  [{ what: 'manyNamed', named: 12 }, 'Usædvanlig mange tilmeldt af andre: politisk temamøde', 'indbyd answers 002'],
  [{ what: 'personAsks', person: bo, wants: 'erase' }, 'Vil slettes: politisk temamøde', 'indbyd forget ADRESSE'],
  [{ what: 'personAsks', person: bo, wants: 'copy' }, 'Vil have en kopi: politisk temamøde', 'indbyd export person ADRESSE'],
  [{ what: 'unknown', mailing: 'reminder-1', persons: [bo] }, 'Uvist, om en mail blev sendt: politisk temamøde', 'indbyd doubts 002'],
  [
    { what: 'erasureComing', on: 'torsdag den 4. maj 2028' },
    'Slettes snart: politisk temamøde',
    'indbyd export 002-kkr-hovedstaden-2026 archive',
  ],
  [{ what: 'unknown', mailing: null, persons: [bo, bo] }, 'Uvist, om en mail blev sendt: politisk temamøde', 'indbyd doubts 002'],
  [
    { what: 'undelivered', persons: [{ ...bo, because: 'bounced' }] },
    'Mail kom ikke frem: politisk temamøde',
    'indbyd why 002-kkr-hovedstaden-2026 42',
  ],
]

test.each(everyNews)('where there is no console %o says what has happened and which command deals with it', (news, subject, command) => {
  const mail = told(news)
  expect(mail.subject).toBe(subject)
  expect(mail.text).toContain(command)
  expect(mail.html).toContain(command)
  expect(mail.html + mail.text).not.toMatch(/\{\{|\[\[|undefined/)
})

test.each(everyNews)('where there is one the way is a button and nothing to type: %o', news => {
  const page = 'https://konsol.example/c/1'
  const { text, html } = composeStaffNotice({ letter: themeMeeting, news, link: page })
  expect(text + html).not.toMatch(/indbyd |--\w|FIL\b|ADRESSE|NUMMER|undefined|002-kkr/)
  expect(text).toMatch(/^[A-ZÆØÅ][^\n]+: https:\/\/konsol\.example\/c\/1$/m)
  expect(html.split(`href="${page}"`)).toHaveLength(3)
})

test('a person staff must decide about is named with municipality, role and where they want to go', () => {
  const { text } = told({ what: 'pendingApproval', person: bo, session })
  expect(text).toContain('Hvem: Bo Åkjær, Aarhus Kommune')
  expect(text).toContain('Rolle: konsulent')
  expect(text).toContain('Gate21, mandag den 4. maj 2026 kl. 15.30–18.00')
})

test('a missing document is told by its title and when it was to go out', () => {
  const missing = { what: 'documentMissing', document: { id: 'oplaeg', title: 'Debatoplæg' }, due } as const
  expect(told({ ...missing, isLate: false }).text).toContain(
    '»Debatoplæg« skal med ud mandag den 27. april kl. 09.00, men filen er ikke lagt op.',
  )
  const late = told({ ...missing, isLate: true }).text
  expect(late).toContain('skulle have været med ud mandag den 27. april kl. 09.00')
  expect(late).not.toMatch(/i tide|som planlagt/)
})

test('of a missing document the second mail, when it is due, is not the first once more', async () => {
  const fact = { what: 'documentMissing', document: 'oplaeg', due: instant('2026-04-27T07:00:00Z') } as const
  const told = async (now: string) => newsOf({ table: null as never, clock: { now: () => instant(now) } }, fact, themeMeeting)
  expect(await told('2026-04-24T07:00:00Z')).toMatchObject({ isLate: false })
  expect(await told('2026-04-27T07:00:00Z')).toMatchObject({ isLate: true })
})

test.each([
  ['moved', 'Mailen om den nye dato'],
  ['venue-changed', 'Mailen om det nye mødested'],
  ['called-off', 'Mailen om aflysningen'],
  ['reminder-3', 'Påmindelsen'],
] as const)('a mailing is called what it is: %s', (step, name) => {
  for (const what of ['heldStep', 'pausedStep'] as const) expect(told({ what, step, due }).text).toContain(name)
  expect(told({ what: 'unknown', mailing: step, persons: [bo] }).text).toContain(name)
})

test('staff read Danish, whatever the language of the letter', () => {
  const { html, text } = told({ what: 'lateRequest', person: bo, session }, inEnglish)
  expect(html).toContain('lang="da"')
  expect(text).toContain('Det kan du gøre')
})

test('no link of a recipient and nothing to opt out of', () => {
  const { html } = told({ what: 'pendingApproval', person: bo, session })
  expect(html).not.toMatch(/\/[idu]\//)
})

test('a name made of placeholders and markup is only a name', () => {
  const { html, text } = told({ what: 'pendingApproval', person: { ...bo, name: '{{token}}<b>' }, session })
  expect(text).toContain('Hvem: {{token}}<b>')
  expect(html).toContain('{{token}}&lt;b&gt;')
})

test('whom mail does not reach is named with the reason, and after twenty the rest are a number', () => {
  const many = Array.from({ length: 23 }, (_, index) => ({ ...bo, name: `Person ${index + 1}`, because: 'bounced' as const }))
  const { text } = told({ what: 'undelivered', persons: [{ ...bo, name: '{{name}} <b>', because: 'complained' }, ...many] })
  expect(text).toContain('Mails til 24 personer kom ikke frem')
  expect(text).toContain('{{name}} <b>, Aarhus Kommune (har meldt mailen som uønsket); Person 1, Aarhus Kommune (adressen findes ikke)')
  expect(text).toContain('Person 19, Aarhus Kommune (adressen findes ikke); og 4 flere')
  expect(text).not.toContain('Person 20')
})
