import { expect, test } from 'vitest'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { termsOf } from '../../functions/letter/terms.ts'
import { composeNotice, type NoticeFacts } from '../../functions/mail/compose-notice.ts'
import { personalPlaceholders } from '../../functions/mail/personal-placeholders.ts'
import type { NoticeKind, NoticeSays } from '../../functions/outbox/notice.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { anna, baseUrl, inApril, inEnglish, readerIn, themeMeeting, threeVenues, tokens } from './fixture.ts'

const kinds = [
  'confirmation',
  'approved',
  'declined',
  'cancelled',
  'waitlisted',
  'waiting-over',
  'offer',
  'pending',
  'refused',
  'handed-over',
  'by-page',
] as const satisfies NoticeKind[]
const untilThursday = instant('2026-04-16T08:00:00Z')
const inMay = instant('2026-05-01T08:00:00Z')

const usual: { [kind in NoticeKind]: NoticeSays } = {
  confirmation: { kind: 'confirmation' },
  approved: { kind: 'approved' },
  declined: { kind: 'declined' },
  cancelled: { kind: 'cancelled' },
  waitlisted: { kind: 'waitlisted' },
  'waiting-over': { kind: 'waiting-over' },
  offer: { kind: 'offer', offerUntil: untilThursday },
  pending: { kind: 'pending', because: 'role' },
  refused: { kind: 'refused' },
  'handed-over': { kind: 'handed-over', other: 2 as PersonNumber },
  'by-page': { kind: 'by-page', asked: 'decline', plan: 0 },
}

const toAnna = (says: NoticeSays | NoticeKind, but: Partial<NoticeFacts> & { letter?: FrozenLetter } = {}) =>
  composeNotice(typeof says === 'string' ? usual[says] : says, {
    ...readerIn(but.letter ?? themeMeeting),
    letter: themeMeeting,
    baseUrl,
    now: inApril,
    carries: [],
    handedTo: 'Bo Lund',
    ...but,
  })

test.each([
  ['confirmation', 'Du er tilmeldt: politisk temamøde den 4. maj'],
  ['declined', 'Dit afbud: politisk temamøde den 4. maj'],
  ['cancelled', 'Du har meldt fra: politisk temamøde den 4. maj'],
  ['approved', 'Du har fået plads: politisk temamøde den 4. maj'],
  ['waitlisted', 'Venteliste: politisk temamøde den 4. maj'],
  ['waiting-over', 'Der blev ikke plads: politisk temamøde den 4. maj'],
  ['offer', 'Ledig plads: politisk temamøde den 4. maj'],
  ['pending', 'Afventer svar: politisk temamøde den 4. maj'],
  ['refused', 'Om din tilmelding: politisk temamøde den 4. maj'],
  ['handed-over', 'Plads givet videre: politisk temamøde den 4. maj'],
  ['by-page', 'Svar på din side: politisk temamøde den 4. maj'],
] as const)('%s says in its subject what has happened', (kind, subject) => {
  expect(toAnna(kind).subject).toBe(subject)
  expect(subject.length).toBeLessThanOrEqual(50)
})

test.each([
  ['Danish', themeMeeting],
  ['several venues', threeVenues],
  ['English', inEnglish],
])('notices leave nothing open: %s', (_, letter) => {
  for (const kind of kinds) {
    const { subject, html, text } = toAnna(kind, { letter })
    expect(subject + html + text).not.toMatch(/\{\{|\[\[|undefined/)
    expect(Buffer.byteLength(html)).toBeLessThan(20_000)
  }
})

test('a confirmation names the seat and leads to the own page', () => {
  const { html, text } = toAnna('confirmation')
  expect(text).toContain('Din plads: Anna Hansen, Furesø Kommune')
  for (const half of [html, text]) expect(half).toContain(`${baseUrl}/d/${tokens.participant}`)
  expect(text).not.toContain('DEL I')
})

test('who registers after the programme went out gets it with the confirmation', () => {
  const { text } = toAnna('confirmation', { carries: ['programme'] })
  expect(text).toContain('DEL I')
  expect(text).toContain('DEL II')
  expect(text).toContain('gul zone')
})

test('a colleague is told who has registered them, why the mail comes, and a way out', () => {
  for (const half of [toAnna('confirmation', { registeredBy: 'Bo Lund' }).html, toAnna('confirmation', { registeredBy: 'Bo Lund' }).text]) {
    expect(half).toContain('Bo Lund har tilmeldt dig »Det specialiserede socialområde«')
    expect(half).toContain('Er det ikke aftalt med dig?')
    expect(half).toContain('Bo Lund har skrevet dit navn og din mailadresse. Var det en fejl, så meld fra på din side')
    expect(half).toContain('fordi Bo Lund har tilmeldt dig mødet')
  }
  expect(toAnna('confirmation').text).not.toContain('aftalt med dig')
})

test('who is registered at a price reads both prices, that it binds, and every sentence of the terms', () => {
  const { text } = toAnna('confirmation', { letter: threeVenues })
  expect(text).toContain('Pris: 495,00 kr. ekskl. moms (618,75 kr. inkl. moms). Tilmeldingen er bindende.')
  for (const sentence of termsOf(threeVenues.price!, 'da')) expect(text).toContain(sentence)
  expect(text).toContain('Hvis vi må ændre stedet, fordi der er for få eller for mange tilmeldte, kan du melde fra uden at betale.')
})

test('somebody a colleague has registered at a price reads that only their own yes binds', () => {
  const { text } = toAnna('confirmation', { letter: threeVenues, registeredBy: 'Bo Lund' })
  expect(text).toContain('Du er først bundet, når du selv siger ja på din side. Indtil da koster det ikke noget at melde fra.')
})

test.each(['waitlisted', 'offer', 'pending'] as const)('%s says that there is no seat yet and leads to the own page', kind => {
  const { html, text } = toAnna(kind)
  for (const half of [html, text]) {
    expect(half).toMatch(/ikke tilmeldt(?: endnu|, før du siger ja)/)
    expect(half).toContain(`${baseUrl}/d/${tokens.participant}`)
  }
  expect(text).not.toContain('Du er tilmeldt')
})

test.each([
  [48, themeMeeting.deadline, 'har 2 døgn til at sige ja. Ventelisten lukker efter onsdag den 15. april.'],
  [24, null, 'har ét døgn til at sige ja. Ventelisten lukker, når mødet begynder.'],
  [
    12,
    { ...themeMeeting.deadline!, time: 'kl.\u00a012.00' },
    'har 12 timer til at sige ja. Ventelisten lukker onsdag den 15. april kl. 12.00.',
  ],
  [null, themeMeeting.deadline, 'Ventelisten lukker efter onsdag den 15. april.'],
])('who waits reads how long an offer would stand (%s hours) and when the list closes', (offerLastsHours, deadline, says) => {
  expect(toAnna('waitlisted', { letter: { ...themeMeeting, offerLastsHours, deadline } }).text).toContain(says)
})

test('an offer says until when on a Danish clock, and both buttons carry their answer', () => {
  const { html, text } = toAnna('offer')
  expect(text).toContain('Svar senest: Torsdag den 16. april kl. 10.00')
  expect(text).toContain('Vi holder den til dig til torsdag den 16. april kl. 10.00.')
  for (const half of [html, text])
    for (const answer of ['ja', 'nej']) expect(half).toContain(`${baseUrl}/d/${tokens.participant}?svar=${answer}`)
})

test('a receipt for a seat passed on without its taker is never sent', () => {
  expect(() => toAnna('handed-over', { handedTo: '' })).toThrow('who has it now')
})

test.each([
  ['role', 'Brevet er skrevet til andre roller end din'],
  ['late', 'Fristen er udløbet'],
] as const)('who awaits approval because of %s reads why', (because, says) => {
  expect(toAnna({ kind: 'pending', because }).text).toContain(says)
})

test('a yes from staff is a seat, with everything a confirmation has', () => {
  const { text } = toAnna('approved', { carries: ['programme'] })
  expect(text).toContain('Sekretariatet har sagt ja')
  expect(text).toContain('Din plads: Anna Hansen, Furesø Kommune')
  expect(text).toContain('DEL II')
})

test('a no from staff is kind, asks for nothing and names somebody to ask', () => {
  const { html, text } = toAnna('refused')
  expect(text).toContain('kan desværre ikke give dig en plads')
  expect(text).toContain('Mette Krogsbæk')
  expect(html).not.toContain('/i/')
})

test('who gave a seat away is told who has it, by name only', () => {
  const { html, text } = toAnna('handed-over')
  expect(text).toContain('Bo Lund har nu din plads')
  for (const half of [html, text]) expect(half).not.toContain('bo@')
})

test.each([
  ['seat', 'Din plads til »Det specialiserede socialområde« er givet fri.', /venteliste/],
  ['wish', 'at du ikke længere ønsker en plads', /givet fri|kalender/],
  ['offer', 'hørte ikke fra dig i tide', /givet fri|kalender/],
] as const)('the end of a %s is told as what it was', (ended, says, neverSays) => {
  const { text } = toAnna({ kind: 'cancelled', ended })
  expect(text).toContain(says)
  expect(text).not.toMatch(neverSays)
})

test.each([
  [{ percent: 100, amount: 49_500 }, true],
  [{ percent: 0, amount: 0 }, false],
  [null, false],
])('a receipt for a seat given up says whether it is billed: %o', (charge, billed) => {
  const { text } = toAnna({ kind: 'cancelled', ...(charge && { charge }) }, { letter: threeVenues })
  expect(text.includes('der kommer en regning på 495,00 kr. ekskl. moms (618,75 kr. inkl. moms)')).toBe(billed)
})

test('a confirmation for one of three venues is about that one', () => {
  const { subject, text } = toAnna('confirmation', { letter: threeVenues, session: threeVenues.sessions[1]! })
  expect(subject).toBe('Du er tilmeldt: temamøde den 18. august')
  expect(text).toContain('Hvor: Comwell Odense\n')
  expect(text).not.toContain('Horsens')
})

test('of several venues the one that has an address is told with it', () => {
  const { html, text } = toAnna('confirmation', { letter: threeVenues, session: threeVenues.sessions[0] })
  for (const half of [html, text]) expect(half).toContain('Comwell Horsens, Sal 1, Ole Worms Alle 9, 8700 Horsens')
})

test.each(['declined', 'cancelled'] as const)('%s has a way back while registration is open', kind => {
  const { html, text } = toAnna(kind)
  for (const half of [html, text]) expect(half).toContain(`${baseUrl}/i/${tokens.answer}?svar=ja`)
  expect(text).toContain('senest onsdag den 15. april')
})

test.each(['declined', 'cancelled'] as const)('after the deadline the way back from %s is a person', kind => {
  const { html, text } = toAnna(kind, { now: inMay })
  expect(html).not.toContain('?svar=ja')
  expect(text).toContain('Fristen for tilmelding er udløbet')
  expect(text).toContain('Mette Krogsbæk')
})

test('a name made of placeholders and markup arrives as it was typed', () => {
  const name = `${personalPlaceholders.map(name => `{{${name}}}`).join('')}<b>&"`
  const { html, text } = toAnna('confirmation', { reader: { ...anna, name }, registeredBy: name })
  expect(text).toContain(`Kære ${name}\n`)
  expect(text).toContain(`${name} har tilmeldt dig`)
  expect(html).toContain(name.replace('<b>&"', '&lt;b&gt;&amp;&quot;'))
  expect(html).not.toContain('<b>')
  expect(toAnna('handed-over', { handedTo: name }).html).not.toContain('<b>')
})

test('a no is never told that it binds', () => {
  const { html, text } = toAnna('declined', { letter: threeVenues })
  for (const half of [html, text]) expect(half).not.toMatch(/bindende|495,00/)
})

test('a correction is acknowledged as one, in the subject too', () => {
  const { subject, text } = toAnna({ kind: 'confirmation', corrects: true })
  expect(subject).toBe('Rettet: politisk temamøde den 4. maj')
  expect(text).toContain('er rettet, og du har stadig din plads')
})

test('where seats have no limit nobody is told that another may have theirs', () => {
  const [only] = themeMeeting.sessions
  const letter = { ...themeMeeting, sessions: [{ ...only, capacity: null }] } satisfies FrozenLetter
  expect(toAnna('confirmation', { letter }).text).toContain('så vi ved, hvor mange vi bliver')
  expect(toAnna('cancelled', { letter }).text).not.toContain('givet fri')
  expect(toAnna('confirmation').text).toContain('så en anden kan få pladsen')
})

test('whoever gives a binding seat up reads that coming again costs nothing more, while they can', () => {
  const says = { kind: 'cancelled', charge: { percent: 100, amount: 49_500 } } as const
  expect(toAnna(says, { letter: threeVenues }).text).toContain('betaler du kun én gang')
})

test('nobody is told that a mail is a receipt for an answer they have not given', () => {
  const whyOf = (says: NoticeSays) => toAnna(says).text.match(/Du får mailen.*/)?.[0]
  expect(whyOf({ kind: 'cancelled', ended: 'unreconfirmed' })).toBe('Du får mailen, fordi du havde en plads til mødet.')
  expect(whyOf({ kind: 'cancelled', ended: 'colleague', other: 2 as PersonNumber })).toMatch(/fordi du har tilmeldt din kollega/)
  expect(whyOf({ kind: 'cancelled', ended: 'seat' })).toBe('Du får mailen som kvittering for dit svar.')
})
