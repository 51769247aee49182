// Makes the folder that `two-versions.test.ts` opens: a house run at commit 35212b7, left in the
// middle of things. Copied to `test/` of a checkout of that commit and run there:
// node --import tsx test/record-at-35212b7.js FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterFrom, openTestHouse, peopleCsv } from './house.ts'
import { visit } from './visit.ts'

const dir = process.argv[2]

const letter = ({ id, more = '', costs = '' }) =>
  letterFrom(
    `---
title: To aftener om genoptræning
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund", capacity: 1 }
  - { id: oest, date: 2026-05-05, time: 16.00-18.00, venue: "Salen Øst, Gaden 2, 3520 Farum" }
deadline: 2026-04-15
${more}---
Kære {{greeting}}

Kom og hør om genoptræning. ${costs}I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`,
    id,
  )

const full = `waiting-list: { offer-lasts: 2 days }
price: { amount: 495 kr., binding: true }
form: { catering-needs: true }
documents:
  - { id: program, title: Programmet, with: [programme] }
`

const house = await openTestHouse({ dir })
const { platform } = house.house

// What doors say to each other, as it lies on the queues.
const messages = { timetable: [], mailings: [], outgoing: [] }
for (const [name, said] of Object.entries(messages)) {
  const { send } = platform[name]
  platform[name].send = (...all) => {
    said.push(...all)
    return send(...all)
  }
}

const goesOut = async campaign => {
  const launched = await house.launches(campaign)
  if (launched.outcome !== 'launched') throw new Error(JSON.stringify(launched))
}

const held = letter({ id: 'to-aftener', more: full, costs: 'Det koster 495 kr. ekskl. moms. ' })
await goesOut({ letter: held, recipients: `${peopleCsv(8)}\npost@kommune.example;Byrådssekretariatet;Furesø;;;fællespostkasse` })
const guest = number => house.guest(`p${number}@kommune.example`)
const agreed = async (number, more) => {
  const { body } = await guest(number).opens()
  const consent = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)[1] }
  const answer = await guest(number).registers({ ...consent, ...more })
  if (answer.status !== 303) throw new Error(`${number}: ${answer.status}`)
}
await agreed(1, { session: 'vest', needs: 'Nøddeallergi' })
await agreed(2, { session: 'vest' })
await guest(3).declines()
await agreed(4, { session: 'oest', ean: '5798009811578', reference: 'R-1' })
await guest(4).cancels()
await guest(5).posts({
  action: 'register',
  who: 'several',
  session: 'oest',
  name: 'Carla Lund',
  email: 'carla@nabo.example',
  role: 'udvalgsmedlem',
  consent: 'yes',
  termsVersion: (await guest(5).opens()).body.match(/name="termsVersion" value="(\w+)"/)[1],
})
await house.house.ses.report((await house.mails({ to: 'p6@kommune.example' }))[0].messageId, 'bounce')
await visit(house.house.doors.site, 'POST', await guest(7).optOutPath(), { action: 'optOut' })
// The seat is kept for number 2 until two days from now.
await guest(1).cancels()
await visit(house.house.doors.site, 'POST', '/nyt-link', { email: 'p8@kommune.example' })
await house.sends('to-aftener', 'all', '# Parkering\n\nDer er plads ved stationen.\n', 8)

// The answer to one call of a mailing never came.
house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
await goesOut({ letter: letter({ id: 'i-tvivl' }), recipients: peopleCsv(12) })
await house.turnsTo('2026-03-18T08:01:00Z')

const links = Object.fromEntries(await Promise.all([1, 2, 4, 8].map(async number => [number, await guest(number).path()])))

// Answered, and the house is gone before it is confirmed.
await agreed(8, { session: 'oest' })
await house.house.close()

const unique = list => [...new Set(list.map(one => JSON.stringify(one)))].map(one => JSON.parse(one))
const said = Object.fromEntries(Object.entries(messages).map(([name, list]) => [name, unique(list)]))
writeFileSync(
  join(dir, 'recorded.json'),
  JSON.stringify({ links, messages: said, schedules: JSON.parse(readFileSync(join(dir, 'schedules.json'), 'utf8')) }),
)
