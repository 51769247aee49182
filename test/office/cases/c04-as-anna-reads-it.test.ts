import { expect, test } from 'vitest'
import { letter002, letterFrom } from '../../house.ts'
import { launchesIn, openCase } from './open-case.ts'

// C4: a person, a group mailbox and somebody left out are three different answers; the first two
// the very mail the outbox has later, the third the reason.

const { letter } = letter002()
const id = letter.id
const recipients = [
  'email;navn;kommune;rolle;udvalg;type',
  'anna@kommune.example;Anna Hansen;Furesø;udvalgsmedlem;Socialudvalget;person',
  'social@kommune.example;Socialudvalget;Egedal;;Socialudvalget;fællespostkasse',
  'bo@kommune.example;Bo Lund;Furesø;udvalgsmedlem;;person',
].join('\n')

test('each mail as that very person reads it, and why somebody gets none', async () => {
  await using of = await openCase()
  const { house } = of
  // Bo wants no more mail from this secretariat.
  await house.launches({ letter: letterFrom(letter.source, 'foer-2026'), recipients })
  const bos = (await house.mails({ to: 'bo@kommune.example' })).at(-1)!
  await house.visits(bos, 'u', { action: 'optOut' })
  await of.drafts(id, letter.source, recipients)
  const mette = await of.signIn('Mette')
  const rehearsed: Record<string, { subject: string; text: string }> = {}
  for (const [number, to] of [
    ['1', 'anna@kommune.example'],
    ['2', 'social@kommune.example'],
  ] as const) {
    await mette.goto(`${house.origin}/c/${id}/proeve?som=${number}`)
    await mette.locator('#trin-invitation summary').click()
    const subject = (await mette.locator('#trin-invitation .hd dd').last().textContent())!
    const frame = mette.frameLocator('#trin-invitation iframe')
    rehearsed[to] = { subject, text: inOneLine(await frame.locator('body').innerText()) }
  }
  await mette.goto(`${house.origin}/c/${id}/proeve?som=bo`)
  await mette.locator('#trin-invitation summary').click()
  expect(await mette.locator('#trin-invitation .inside').textContent()).toContain('Nej. Har frabedt sig mails')
  expect(await mette.locator('#trin-invitation iframe').count()).toBe(0)

  await launchesIn(mette, house.origin, id, 3)
  await of.passes(121)
  // Nowhere: the console's own pages run no style that stands in a text.
  const mailbox = await of.browser.newPage()
  for (const [to, mail] of Object.entries(rehearsed)) {
    const [sent] = await house.mails({ to, campaign: id, mailing: 'invitation' })
    await mailbox.setContent(sent!.html!)
    expect(mail).toEqual({ subject: sent!.subject, text: inOneLine(await mailbox.locator('body').innerText()) })
  }
  expect(rehearsed['anna@kommune.example']!.text).not.toBe(rehearsed['social@kommune.example']!.text)
  expect(await house.mails({ to: 'bo@kommune.example', campaign: id })).toEqual([])
})

/** A house signs the links when it mails. */
const inOneLine = (text: string) =>
  text
    .replace(/https?:\/\/\S+/g, 'LINK')
    .replace(/\s+/g, ' ')
    .trim()
