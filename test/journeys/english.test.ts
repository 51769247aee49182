import { expect, test } from 'vitest'
import { letterFrom, openTestHouse, type TestCampaign, type TestHouse } from '../house.ts'
import { type Answer, visit } from '../visit.ts'

/**
 * What the house says for itself in Danish somewhere; names of people and places are Danish in
 * every language.
 */
const danish =
  /\b(?:og|ikke|til|du|dig|din|dit|jeg|svar\w*|tilmeld\w*|afmeld\w*|mødet?|hvornår|hvor|kl\.|plads|deltager|rolle|udvalgs\w+|vælg|maj|mandag|onsdag)\b/i

const paul = 'paul@furesoe.example'

const campaign = (): TestCampaign => ({
  letter: letterFrom(
    `---
title: Housing first in four cities
kind: theme meeting
language: en
sender: Nordic Network <network@indbyd.example>
contact: Ingrid Falk, ingrid.falk@network.example, 12 34 56 78
audience:
  roles: [udvalgsmedlem, direktør]
  colleagues: 10
sessions:
  - { date: 2026-05-04, time: 15.30-18.00, venue: "Gate21, Liljens Kvarter 2, 2620 Albertslund" }
deadline: 2026-04-15
---
Dear {{greeting}}

We invite you to a meeting on housing first. As {{role}} in {{municipality}} you have seen what a home can do.
Please register [here]({{answer}}) by 15 April.

Kind regards

## Programme

- 15.30 Welcome
- 16.00 Four cities — Ingrid Falk, Nordic Network
- 18.00 Goodbye

## Practical information

### By train

Line B to the station, then five minutes on foot.
`,
    'housing-first',
  ),
  recipients: ['email;navn;kommune;rolle;udvalg;type', `${paul};Paul Lind;Furesø;udvalgsmedlem;;person`].join('\n'),
})

const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>|<style.*?<\/style>/gs, '')
    .replace(/<select id="municipality".*?<\/select>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/Furesø Kommune|https?:\S+/g, '')

function inEnglish({ body }: Answer): string {
  expect(body).toMatch(/<html lang="en">/)
  expect(words(body)).not.toMatch(danish)
  return body
}

const mailsInEnglish = async (house: TestHouse): Promise<Record<string, string>> => {
  const mails = await house.mails({ to: paul })
  for (const { subject, text, html, calendar } of mails) {
    expect(html).toMatch(/<html lang="en"/)
    // Where answers are taken in has one address in every language.
    const entry = (calendar?.text ?? '').replace(/mailto:svar\+/, '')
    for (const half of [subject, words(text ?? ''), words(html ?? ''), entry]) expect(half).not.toMatch(danish)
  }
  return Object.fromEntries(mails.map(mail => [mail.mailing, `${mail.subject}\n${mail.text}\n${mail.calendar?.text ?? ''}`]))
}

test('a letter in English has English pages, mails and calendar from the invitation to the day before', async () => {
  await using house = await openTestHouse()
  await house.launches(campaign())
  const guest = house.guest(paul)
  const { site } = house.house.doors

  const invitation = inEnglish(await guest.opens())
  expect(invitation).toContain('As committee member in Furesø Kommune')
  expect(invitation).toContain('<option value="udvalgsmedlem" selected="">Committee member</option>')
  expect(invitation).toContain('href="/privatliv?sprog=en"')
  expect(inEnglish(await guest.posts({ municipality: '9999' }))).toContain('Error:')
  await house.turnsTo('2026-04-13T07:00:00Z')

  await guest.registers()
  inEnglish(await guest.opens())
  inEnglish(await guest.opens('?vis=ret'))
  inEnglish(await guest.opens('?vis=meld-fra'))
  await guest.cancels()
  inEnglish(await guest.opens())
  inEnglish(await guest.opens('?vis=brev'))
  await guest.registers()
  await visit(site, 'POST', '/nyt-link?sprog=en', { email: paul })
  await house.turnsTo('2026-05-03T08:00:00Z')
  inEnglish(await guest.opens())
  inEnglish(await visit(site, 'GET', await guest.optOutPath()))
  inEnglish(await visit(site, 'POST', await guest.optOutPath(), {}))

  const mails = await mailsInEnglish(house)
  expect(Object.keys(mails)).toEqual([
    'invitation',
    'reminder-1',
    'reminder-2',
    'confirmation',
    'cancelled',
    'message',
    'programme',
    'practical',
  ])
  expect(mails.invitation).toContain('/privatliv?sprog=en')
  expect(mails.confirmation).toContain('You are registered: theme meeting on 4 May')
  expect(mails.confirmation).toMatch(/SUMMARY:Theme meeting: Housing first in four cities/)
})

test('a no, and an answer after the deadline, are met in English too', async () => {
  await using house = await openTestHouse()
  await house.launches(campaign())
  const guest = house.guest(paul)
  await guest.declines()
  inEnglish(await guest.opens())
  await house.turnsTo('2026-04-16T08:00:00Z')
  inEnglish(await guest.opens())
  const late = await guest.registers({ role: 'direktør' })
  expect(late.status).toBe(409)
  inEnglish(late)
  await mailsInEnglish(house)
})

test('the pages that belong to no letter stand in both languages, each with the way to the other', async () => {
  await using house = await openTestHouse()
  for (const path of ['/privatliv', '/was', '/nyt-link', '/i/no-such-link']) {
    const { site } = house.house.doors
    expect((await visit(site, 'GET', path)).body).toContain('<a href="?sprog=en" lang="en" hreflang="en">')
    const { body } = await visit(site, 'GET', `${path}?sprog=en`)
    expect(body).toContain('<a href="?sprog=da" lang="da" hreflang="da">')
    expect(words(body.replace(/<a [^>]*lang="da".*?<\/a>/, ''))).not.toMatch(danish)
  }
})
