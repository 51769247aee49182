import { expect, test } from 'vitest'
import { loadSteps } from '../../functions/campaign/store.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

const told = (house: TestHouse) => house.mails({ mailing: 'staff-notice' })

const smallMeeting = (more = '', head = '') =>
  letterFrom(
    `---
title: Lille møde
kind: møde
sender: { name: Sekretariatet, address: sekretariatet@indbyd.example }
contact: { name: Ida Vang, email: ida.vang@indbyd.example }
sessions:
  - id: aarhus
    date: 2026-05-04
    time: 10.00-12.00
    venue: { name: Rådhuset, address: 'Rådhuspladsen 2, 8000 Aarhus C' }
    ${more}
deadline: 2026-04-27
${head}---
Kom og vær med.

{{answer}}
`,
    'lille-moede',
  )

test('who bounced or complained is told of in one mail when the shower is over, with name, municipality and reason', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 5 }))
  const [, second, , fourth] = await house.mails({ mailing: 'invitation' })
  await house.house.ses.report(second!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await house.house.ses.report(fourth!.messageId, 'complaint', {})
  await house.turnsTo('2026-03-18T08:20:00Z')
  expect(await told(house)).toEqual([])
  await house.turnsTo('2026-03-18T09:00:00Z')
  const [notice, ...more] = await told(house)
  expect(more).toEqual([])
  expect(notice!.text).toMatch(/Person Nr2, .+ \(adressen findes ikke\); Person Nr4, .+ \(har meldt mailen som uønsket\)/)
  await house.turnsTo('2026-03-20T09:00:00Z')
  expect(await told(house)).toHaveLength(1)
})

test('a mailing whose moment has passed is held, nobody gets it and staff are told once', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 3 }))
  // Scheduler slept through the reminder, and wakes when the next one is due.
  await house.house.platform.wakeUps.cancel('002-kkr-hovedstaden-2026.reminder-1')
  await house.turnsTo('2026-04-14T12:00:00Z')
  expect(await house.mails({ mailing: 'reminder-1' })).toEqual([])
  expect(await house.mails({ mailing: 'reminder-2' })).toHaveLength(3)
  expect((await told(house)).map(mail => mail.text!.match(/Påmindelsen skulle være sendt (.*), men/)?.[1])).toEqual([
    'onsdag den 8. april 2026 kl. 09.00',
  ])
})

test('too few registered on the day of decision: staff are told how many, and everyone else hears nothing', async () => {
  await using house = await openTestHouse()
  const letter = smallMeeting('minimum: { seats: 3, decide: 2026-04-20 }')
  await house.launches({ letter, recipients: peopleCsv(4) })
  for (const person of ['p1@kommune.example', 'p2@kommune.example']) await house.guest(person).registers()
  const before = (await house.mails()).length
  await house.turnsTo('2026-04-20T06:59:00Z')
  expect(await told(house)).toEqual([])
  await house.turnsTo('2026-04-20T12:00:00Z')
  expect((await told(house)).map(mail => mail.text!.match(/2 er tilmeldt. Målet var mindst 3/)?.[0])).toEqual([
    '2 er tilmeldt. Målet var mindst 3',
  ])
  await house.turnsTo('2026-04-21T12:00:00Z')
  const reminders = (await house.mails({ mailing: 'reminder-1' })).length
  expect((await house.mails()).length - before - reminders).toBe(1)
})

test('a minimum that is reached on the day troubles nobody, also when somebody cancels later', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter: smallMeeting('minimum: { seats: 2, decide: 2026-04-20 }'), recipients: peopleCsv(4) })
  for (const person of ['p1@kommune.example', 'p2@kommune.example']) await house.guest(person).registers()
  await house.turnsTo('2026-04-20T12:00:00Z')
  await house.guest('p1@kommune.example').cancels()
  await house.turnsTo('2026-04-24T12:00:00Z')
  expect(await told(house)).toEqual([])
})

const twelve = Array.from({ length: 12 }, (_, index) => `s${index}@sekretariat.example`)

test('twelve of the staff are told of nine missing documents, each once of each', async () => {
  await using house = await openTestHouse()
  const documents = Array.from({ length: 9 }, (_, index) => `  - { id: bilag-${index}, title: Bilag ${index}, with: programme }\n`).join('')
  const letter = smallMeeting('', `staff: [${twelve.join(', ')}]\ndocuments:\n${documents}`)
  await house.launches({ letter, recipients: peopleCsv(2) })
  await house.turnsTo('2026-04-27T12:00:00Z')
  const steps = await loadSteps(house.house.platform, letter.id)
  expect(steps.find(({ name }) => name === 'programme')?.state).toBe('waiting')
  // Once the working day before, once on the day.
  const perAddress = Map.groupBy(await told(house), ({ to }) => to[0])
  expect(new Set(perAddress.keys())).toEqual(new Set(twelve))
  for (const mails of perAddress.values()) expect(mails).toHaveLength(18)
})

test('one of the staff whose mail SES refuses keeps none of the others from being told', async () => {
  await using house = await openTestHouse()
  const letter = smallMeeting('', 'staff: [a@sekretariat.example, b@sekretariat.example, c@sekretariat.example]\n')
  await house.launches({ letter, recipients: peopleCsv(1) })
  await house.turnsTo('2026-04-28T08:00:00Z')
  house.house.faults.want({ service: 'ses', operation: 'SendEmail', kind: 'throttle', times: 1 })
  await house.guest('p1@kommune.example').posts({ action: 'late', session: 'aarhus' })
  await house.turnsTo('2026-04-28T12:00:00Z')
  expect(
    (await told(house))
      .filter(({ subject }) => subject.startsWith('Vil med'))
      .map(({ to }) => to[0])
      .toSorted(),
  ).toEqual(['a@sekretariat.example', 'b@sekretariat.example', 'c@sekretariat.example'])
})
