import { describe, expect, test } from 'vitest'
import type { Step } from '../../functions/letter/step.ts'
import { InvitationPage, type InvitationPageProps } from '../../functions/registration/pages/invitation-page.tsx'
import { OwnPage, type OwnPageProps } from '../../functions/registration/pages/own-page.tsx'
import { everyPage } from '../browser/every-page.tsx'
import { bindingMeeting, themeMeeting, timetable } from '../form/fixture.ts'
import { anna, inEnglish, sharedMailbox } from '../mail/fixture.ts'
import { inState } from '../step.ts'

const invitation = async (more: Partial<InvitationPageProps> = {}) =>
  String(
    await (
      <InvitationPage
        letter={themeMeeting}
        reader={anna}
        path="/i/kort-link"
        formId="f1"
        state="noAnswer"
        chosen={null}
        typed={{}}
        problems={[]}
        seats={{}}
        termsVersion="1"
        closed={null}
        {...more}
      />
    ),
  )

const own = async (more: Partial<OwnPageProps> = {}) =>
  String(
    await (
      <OwnPage
        path="/d/kort-link"
        formId="f1"
        letter={themeMeeting}
        session={themeMeeting.sessions[0]}
        reader={anna}
        confirmation="sent"
        steps={timetable}
        may={{ change: true, cancel: true }}
        {...more}
      />
    ),
  )

const checked = (html: string) =>
  [...html.matchAll(/<input type="(?:radio|checkbox)"[^>]*>/g)].map(([tag]) => tag).filter(tag => / checked/.test(tag))

describe('every page', async () => {
  const pages = await Promise.all(Object.entries(everyPage()).map(async ([name, view]) => ({ name, html: String(await view) })))

  test.each(pages)('$name weighs at most 30 kB, its stylesheet included', ({ html }) => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_000)
  })

  test.each(pages)('$name has no script, no style of its own and nothing from elsewhere', ({ html }) => {
    const markup = html.replace(/<style>.*?<\/style>/s, '')
    // The address of a personal page is a secret, so it leads nowhere else; the pages about the
    // site name two authorities.
    const aboutTheSite = /data-state="(privacy|accessibility)"/.test(html)
    const leads = aboutTheSite ? markup.replaceAll(/<a href="https:[^"]+" rel="noreferrer">/g, '') : markup
    expect(leads).not.toMatch(/<script|<img|<iframe|\sstyle=|\son[a-z]+=|https?:/)
  })

  test.each(pages)('$name tells search engines and other sites nothing and says what it shows', ({ html }) => {
    expect(html).toMatch(/^<!doctype html><html lang="(da|en)">/)
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>')
    expect(html).toMatch(/<body data-state="\w+"( data-receipt="\w+")?( data-banner="\w+")?>/)
  })

  test.each(pages)('$name never shows an address in full but the secretariat’s', ({ html }) => {
    expect(html).not.toContain('anna.hansen@')
  })

  test.each(pages)('$name has no link within it that leads nowhere', ({ html }) => {
    const astray = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id).filter(id => !html.includes(` id="${id}"`))
    expect(astray).toEqual([])
  })
})

describe('what is chosen beforehand', () => {
  test('nothing, on a link that was only opened', async () => {
    expect(checked(await invitation())).toEqual([])
  })

  test.each([
    { chosen: 'register', pressed: 'Ja' },
    { chosen: 'decline', pressed: 'Nej' },
  ] as const)('$chosen, when $pressed was pressed in the mail, and still not who', async ({ chosen }) => {
    const marks = checked(await invitation({ chosen }))
    expect(marks).toHaveLength(1)
    expect(marks[0]).toContain(`name="action" value="${chosen}"`)
  })

  test('what somebody typed outweighs what they pressed in the mail', async () => {
    const marks = checked(await invitation({ chosen: 'register', typed: { action: 'decline' } }))
    expect(marks.join()).toContain('value="decline"')
  })

  test('never the tick under the terms, whatever was sent', async () => {
    const html = await invitation({ letter: bindingMeeting, chosen: 'register', typed: { action: 'register', who: 'me' } })
    expect(html).toContain('name="consent"')
    expect(checked(html).join()).not.toContain('consent')
  })
})

describe('whom it is for', () => {
  test('the letter names the reader and lets a forwarded one be used openly', async () => {
    const html = await invitation()
    expect(html).toContain('Til Anna Hansen, Social- og Sundhedsudvalget i Furesø Kommune.')
    expect(html).toContain('Er du ikke Anna?')
  })

  test.each([
    { who: { groups: '' }, says: 'Til Anna Hansen, udvalgsmedlem i Furesø Kommune.' },
    { who: { groups: '', role: '' }, says: 'Til Anna Hansen, Furesø Kommune.' },
    { who: { groups: '', role: '', municipality: '' }, says: 'Til Anna Hansen.' },
    { who: sharedMailbox, says: 'Til Social- og Sundhedsudvalget, Furesø Kommune.' },
  ])('$says', async ({ who, says }) => {
    expect(await invitation({ reader: { ...anna, ...who } })).toContain(says)
  })

  test('a mailbox is nobody: it cannot mean itself, has no name filled in and cannot decline for all', async () => {
    const html = await invitation({ reader: sharedMailbox })
    expect(html).not.toContain('value="me"')
    expect(html).not.toContain('value="decline"')
    expect(html).toMatch(/name="name" value=""/)
  })

  test('where colleagues cannot be registered nobody is asked who', async () => {
    const html = await invitation({ letter: { ...themeMeeting, colleagues: 0 } })
    expect(html).toContain('<input type="hidden" name="who" value="me"/>')
    expect(html).not.toContain('Hvem tilmelder du?')
  })

  test('the municipality is chosen, and Aabenraa stands after Ærø', async () => {
    const html = await invitation()
    expect(html).toContain('<option value="0190" selected="">Furesø</option>')
    expect(html.indexOf('>Aabenraa<')).toBeGreaterThan(html.indexOf('>Ærø<'))
  })

  test('roles are asked for only where the letter is meant for some', async () => {
    expect(await invitation()).not.toContain('name="role"')
    expect(await invitation({ letter: bindingMeeting })).toContain('<option value="udvalgsmedlem" selected="">Udvalgsmedlem</option>')
  })
})

describe('seats', () => {
  const seats = { 'comwell horsens': 34, 'comwell odense': 1, 'comwell roskilde': 0 }

  test('are told in words', async () => {
    const html = await invitation({ letter: bindingMeeting, seats })
    expect(html).toContain('34 pladser tilbage')
    expect(html).toContain('Kun én plads tilbage')
    expect(html).toContain('Alt optaget. Du kan stå på venteliste.')
  })

  test('a full session cannot be chosen where there is no waiting list', async () => {
    const html = await invitation({ letter: { ...bindingMeeting, offerLastsHours: null }, seats })
    expect(html).toMatch(/value="comwell roskilde" disabled=""/)
    expect(html).not.toContain('venteliste')
  })
})

describe('something to correct', () => {
  const problems: InvitationPageProps['problems'] = [
    { field: 'who', says: 'chooseWho' },
    { field: 'name', says: 'nameNeeded' },
  ]

  test('is said in the title, in a list with links and beside each field, and what was typed stays', async () => {
    const html = await invitation({ problems, typed: { action: 'register', name: ' Bo ', municipality: '0751' } })
    expect(html).toContain('<title>Fejl: Invitation')
    expect(html).toContain('Der er to ting at rette')
    expect(html).toContain('<a href="#name">Skriv navnet på den, der deltager.</a>')
    expect(html).toContain('aria-describedby="name-problem" aria-invalid="true"')
    expect(html).toContain('name="name" value=" Bo "')
    expect(html).toContain('<option value="0751" selected="">Aarhus</option>')
  })
})

describe('after the deadline', () => {
  const typed = { action: 'register', name: 'Bo Åkjær', email: 'bo@aarhus.example', municipality: '0751' }
  const late = (mayAsk: boolean) => invitation({ typed, closed: { because: 'deadline', mayAsk } })

  test('a kind no says whom to ask and keeps what was typed', async () => {
    const html = await late(false)
    expect(html).toContain('Fristen er udløbet')
    expect(html).toContain('mailto:mette.krogsbaek@kkrh.example')
    for (const words of ['Bo Åkjær', 'bo@aarhus.example', '<dd>Aarhus</dd>']) expect(html).toContain(words)
    expect(html).not.toContain('value="register"')
  })

  test('where staff may open for one, the same form asks them', async () => {
    const html = await late(true)
    expect(html).toContain('name="action" value="late"')
    expect(html).toContain('name="name" value="Bo Åkjær"')
  })

  test('a no is still welcome from somebody who has not answered', async () => {
    expect(await late(false)).toContain('name="action" value="decline"')
    expect(await invitation({ state: 'declined', closed: { because: 'deadline', mayAsk: false } })).not.toContain('value="decline"')
  })

  test('a meeting called off asks for nothing', async () => {
    const html = await invitation({ closed: { because: 'calledOff' } })
    expect(html).toContain('Mødet er aflyst')
    expect(html).not.toContain('<form')
  })
})

describe('the page of a seat', () => {
  test('says what is true of the confirmation', async () => {
    expect(await own({ confirmation: 'onItsWay' })).toContain('Bekræftelsen er på vej til a•••@furesoe.example.')
    expect(await own({ confirmation: 'sent' })).toContain('Bekræftelsen er sendt til a•••@furesoe.example.')
  })

  test('offers only what may be done', async () => {
    const html = await own({ may: { change: false, cancel: true } })
    expect(html).not.toContain('?vis=ret')
    expect(html).toContain('?vis=meld-fra')
    expect(html).not.toContain('Giv pladsen videre')
    expect(await own({ handOver: '?vis=giv-videre' })).toContain('Giv pladsen videre')
  })

  const milestones = (html: string) =>
    [...html.matchAll(/<li( class="\w+")?><b>(.*?)<\/b>/g)].map(([, state, says]) => [
      state?.slice(8, -1) ?? '',
      says?.replace(/<i.*?<\/i>/g, ''),
    ])

  test('tells what has come and what will, and never of reminders', async () => {
    expect(milestones(await own())).toEqual([
      ['done', 'Bekræftelse'],
      ['next', 'Mandag den 27.\u00a0april: program'],
      ['', 'Fredag den 1.\u00a0maj: praktisk info'],
      ['', 'Mandag den 4.\u00a0maj kl.\u00a015.30: politisk temamøde'],
    ])
  })

  test('promises nothing more once the meeting has begun', async () => {
    expect(await own({ may: { change: false, cancel: false } })).not.toMatch(/Det hører du fra os|Næste: /)
  })

  test('does not promise a mailing that is held', async () => {
    const held = timetable.map((step): Step => (step.name === 'programme' ? inState(step, 'held') : step))
    expect(await own({ steps: held })).not.toContain(': program<')
  })
})

test('an English letter has English words around it', async () => {
  const html = await invitation({ letter: inEnglish })
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('Yes, I will come')
  expect(html).not.toMatch(/Send svar|Hvornår|Dit svar/)
})
