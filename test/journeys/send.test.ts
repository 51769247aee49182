import { expect, test } from 'vitest'
import { loadBatches } from '../../functions/mailing/batch.ts'
import { send } from '../../functions/staff/send.ts'
import { letter002, openTestHouse, peopleCsv } from '../house.ts'
import { visit } from '../visit.ts'

const { letter } = letter002()
const { id } = letter

const text = `# Husk tøj til regnvejr

Kære {{greeting}}

Vi mødes **udenfor** foran Gate21. Læs mere på [vores side](https://kkr.example/regn).

Med venlig hilsen
Mette
`

test('what cannot come out as meant is said before it is sent, and is no reason to refuse it', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const odd = '# Parkering\n\n<b>Kære alle</b>\n\n![Kort](https://kkr.example/kort.png)\n'
  const looked = await house.sends(id, 'all', odd)
  expect(looked).toMatchObject({
    outcome: 'dryRun',
    warnings: [
      { at: 'letter.md:3', code: 'HTML' },
      { at: 'letter.md:5', code: 'PICTURE' },
    ],
  })
  expect(await house.sends(id, 'all', odd, 1)).toMatchObject({ outcome: 'sent', sends: 1 })
})

test('an extra mail goes to the registered and nobody else, looks like every other mail, and is counted', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 4 }))
  await house.guest('p1@kommune.example').registers()
  await house.guest('p2@kommune.example').registers()
  await house.guest('p3@kommune.example').declines()
  expect(await house.sends(id, 'registered', text)).toMatchObject({
    outcome: 'dryRun',
    warnings: [],
    sends: 2,
    leftOut: { declined: 1, notEligible: 1 },
    message: { subject: 'Husk tøj til regnvejr' },
  })
  expect(await house.sends(id, 'registered', text, 3)).toMatchObject({ outcome: 'refused', problems: [{ code: 'COUNT-DIFFERS' }] })
  expect(await house.mails({ mailing: 'message' })).toEqual([])
  expect(await house.sends(id, 'registered', text, 2)).toMatchObject({ outcome: 'sent', sends: 2 })

  const mails = await house.mails({ mailing: 'message' })
  expect(mails.map(({ to }) => to[0])).toEqual(['p1@kommune.example', 'p2@kommune.example'])
  const [mail] = mails
  expect(mail?.subject).toBe('Husk tøj til regnvejr')
  expect(mail?.replyTo[0]).toBe('mette.krogsbaek@kkr-sekretariat.example')
  expect(mail?.headers['list-unsubscribe']).toMatch(/\/u\//)
  expect(mail?.html).toContain('<strong>udenfor</strong>')
  for (const half of [mail?.text, mail?.html])
    for (const says of ['Kære Person Nr1', 'Gate21', 'Mandag den 4. maj 2026', 'Din plads', 'https://kkr.example/regn', '12 34 56 78'])
      expect(half!.replaceAll('\u00a0', ' '), says).toContain(says)
  expect(mail?.text).not.toContain('Henrik Vestermark')
  expect((await house.visits(mail!, 'd')).state).toBe('registered')
  expect((await house.overview(id)).steps.find(({ step }) => step === 'message')).toMatchObject({ state: 'sent', sent: 2 })
})

test('who has opted out is written to only when they come; who bounced never is; the declined only when all are meant', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 6 }))
  const people = [1, 2, 3, 4, 5, 6].map(number => house.guest(`p${number}@kommune.example`))
  const optsOut = async (index: number) =>
    house.visits((await house.mails({ to: `p${index + 1}@kommune.example`, mailing: 'invitation' }))[0]!, 'u', { action: 'optOut' })
  await people[0]!.registers()
  await optsOut(0)
  await optsOut(1)
  await people[2]!.declines()
  const [bounced] = await house.mails({ to: 'p4@kommune.example', mailing: 'invitation' })
  await house.house.ses.report(bounced!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await house.house.settle()

  expect(await house.sends(id, 'all', text)).toMatchObject({ sends: 4, leftOut: { optedOut: 1, bounced: 1 } })
  expect(await house.sends(id, 'registered', text)).toMatchObject({ sends: 1 })
  expect(await house.sends(id, 'unanswered', text, 2)).toMatchObject({
    sends: 2,
    leftOut: { registered: 1, optedOut: 1, declined: 1, bounced: 1 },
  })
  const [mail] = await house.mails({ mailing: 'message' })
  expect([mail?.to[0], mail?.text?.includes('Ja, jeg deltager')]).toEqual(['p5@kommune.example', true])
})

test('a colleague somebody brought is written to when they come, and finds their own page', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house
    .guest('p1@kommune.example')
    .posts({ action: 'register', who: 'other', name: 'Bo Friis', email: 'bo@nabo.example', role: 'direktør' })
  expect(await house.sends(id, 'all', text, 2)).toMatchObject({ outcome: 'sent', sends: 2 })
  const [mail] = await house.mails({ to: 'bo@nabo.example', mailing: 'message' })
  expect((await house.visits(mail!, 'i')).state).toBe('registered')
})

test('hostile text arrives as it was typed; braces the mail service would read are refused with their line', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const hostile =
    '# <b>Emne</b> & mere [[lead]]\n\n<script>alert(1)</script> <img src=x onerror=y> #{7*7} {%tag%} [[facts]] [klik](javascript:alert(1)) # { name }'
  expect(await house.sends(id, 'all', hostile, 1)).toMatchObject({ outcome: 'sent' })
  const [mail] = await house.mails({ mailing: 'message' })
  expect(mail?.subject).toBe('<b>Emne</b> & mere [[lead]]')
  expect(mail?.text).toContain('<script>alert(1)</script> <img src=x onerror=y> #{7*7} {%tag%} [[facts]]')
  expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=y&gt; #{7*7} {%tag%} [[facts]]')
  expect(mail?.html).not.toMatch(/<script|<img src=x|href="javascript:/)

  const braces: [string, RegExp][] = [
    ['Kære {{greting}}', /kendes ikke.*Mente du \{\{greeting\}\}/],
    ['{{#if x}}', /kendes ikke/],
    ['&#123;&#123;x}}', /skjult måde/],
    ['# {{name}}\n\nHej', /overskriften/],
    ['', /ingen tekst/],
    ['# Kun en overskrift', /ingen tekst/],
    ['x'.repeat(10_001), /for lang/],
  ]
  for (const [text, says] of braces) {
    const sent = await house.sends(id, 'all', text, 1)
    expect(sent, text).toMatchObject({
      outcome: 'refused',
      problems: [{ at: expect.stringMatching(/^letter\.md:\d+$/), says: expect.stringMatching(says) }],
    })
  }
  expect(await house.mails({ mailing: 'message' })).toHaveLength(1)
  expect(house.house.log.errors).toEqual([])
})

test('what becomes of a link somebody asked for is not told of the extra mail, though both are messages', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.guest('p1@kommune.example').registers()
  await house.sends(id, 'registered', text, 1)
  await visit(house.house.doors.site, 'POST', '/nyt-link', { email: 'p2@kommune.example' })
  expect((await house.mails({ mailing: 'message' })).map(({ to }) => to[0])).toEqual(['p1@kommune.example', 'p2@kommune.example'])
  const [batch] = await loadBatches(house.house.platform, id, { name: 'message' })
  expect([batch?.delivered, batch?.accepted]).toEqual([new Set([0]), new Set([0])])
})

test('the same order given twice is sent once; another text is another mail', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const order = { campaign: id, to: 'all', text, confirmed: 2, by: 'staff:test' } as const
  const both = await Promise.all([send(house.house.platform, order), send(house.house.platform, order)])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['refused', 'sent'])
  expect(await house.sends(id, 'all', text, 2)).toMatchObject({ outcome: 'alreadySent' })
  expect(await house.mails({ mailing: 'message' })).toHaveLength(2)
  expect(await house.sends(id, 'all', `${text}\nPS. Og en paraply.`, 2)).toMatchObject({ outcome: 'sent' })
  expect(await house.mails({ mailing: 'message' })).toHaveLength(4)
  expect((await house.overview(id)).steps.filter(({ step }) => step === 'message').map(({ run, sent }) => [run, sent])).toEqual([
    [undefined, 2],
    [2, 2],
  ])
})

test('after the deadline nobody is asked to answer any more; a text without a heading has a subject of its own', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients: peopleCsv(1) })
  await house.turnsTo('2026-04-16T08:00:00Z')
  await house.sends(id, 'unanswered', 'Hej {{name}}\n\nTilmeldingen er lukket, men skriv til os.', 1)
  const [mail] = await house.mails({ mailing: 'message' })
  expect(mail?.subject).toBe('Besked om politisk temamøde den 4. maj')
  expect(mail?.text).toContain('Hej Person Nr1')
  expect(mail?.text).toContain('Åbn din side')
  expect(mail?.text).not.toContain('Ja, jeg deltager')
  expect(mail?.text).toContain('Med venlig hilsen\n\nKKR Hovedstaden')
})
