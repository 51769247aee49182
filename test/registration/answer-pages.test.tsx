import { describe, expect, test } from 'vitest'
import type { AnswerStatus } from '../../functions/audience/person.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { InvitationPage, type InvitationPageProps } from '../../functions/registration/pages/invitation-page.tsx'
import { WaitlistedPage } from '../../functions/registration/pages/waitlisted-page.tsx'
import { answerPages, colleagues } from '../browser/answer-pages.tsx'
import { bindingMeeting, themeMeeting } from '../form/fixture.ts'
import { anna, sharedMailbox } from '../mail/fixture.ts'

const pages = new Map(await Promise.all(Object.entries(answerPages()).map(async ([name, view]) => [name, String(await view)] as const)))
const page = (name: string) => pages.get(name) ?? expect.fail(`no page is called ${name}`)

const invitation = async (more: Partial<InvitationPageProps>) =>
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

/** What a program sends that fills and ticks nothing and presses every button of every form. */
function pressedWithoutTicking(html: string): string[] {
  return [...html.matchAll(/<form .*?<\/form>/gs)].flatMap(([form]) => {
    const hidden = /<input type="hidden" name="action" value="(\w+)"/.exec(form)?.[1]
    const needsMore = /name="consent"|name="who" value="\w+" (?!.*checked)|name="name"/.test(form)
    const buttons = [...form.matchAll(/<button type="submit"[^>]*>/g)].map(([button]) => /value="(\w+)"/.exec(button)?.[1] ?? hidden ?? '')
    return needsMore ? buttons.filter(action => action === 'decline' || action === 'cancel') : buttons
  })
}

describe('a program that presses every button without ticking says nothing on a binding meeting', () => {
  test.each([
    'waitlisted for one of three places',
    'offered a binding seat',
    'offered a binding seat, no chosen in the mail',
    'leave the waiting list of a binding meeting, without a tick',
    'cancel a binding seat',
    'cancel a priced seat while it is free',
    'hand over',
  ])('%s', name => {
    expect(pressedWithoutTicking(page(name)).filter(Boolean)).toEqual([])
  })

  test.each([null, 'decline', 'register'] as const)('the invitation, with %s chosen in the mail', async chosen => {
    expect(pressedWithoutTicking(await invitation({ letter: bindingMeeting, chosen })).filter(Boolean)).toEqual([])
  })

  test('the same program on a free meeting would be heard, so the test can tell', () => {
    expect(pressedWithoutTicking(page('offered a seat'))).toEqual(['register', 'decline'])
    expect(pressedWithoutTicking(page('leave the waiting list'))).toEqual(['cancel'])
  })
})

describe('no tick is ever set beforehand', () => {
  test.each([...pages])('%s', (_, html) => {
    expect(html).not.toMatch(/<input type="checkbox"[^>]* checked/)
  })
})

describe('who waits', () => {
  test.each(['waitlisted', 'offered a seat', 'offered a binding seat', 'awaits approval because of the role'])(
    '%s is not registered yet',
    name => {
      expect(page(name)).toContain('Du er ikke tilmeldt endnu')
      expect(page(name)).not.toMatch(/Du er tilmeldt|data-state="registered"/)
    },
  )

  test('reads how an offer will come and until when to hope, and never a place in the line', () => {
    expect(page('waitlisted')).toContain('Du har 2 døgn til at sige ja.')
    expect(page('waitlisted')).toContain('Ventelisten lukker efter onsdag den 15.\u00a0april.')
    expect(page('waitlisted')).not.toMatch(/nummer \d|plads nr/)
  })

  test('may leave, and may look elsewhere only where there is an elsewhere', () => {
    expect(page('waitlisted')).toContain('href="?vis=meld-fra"')
    expect(page('waitlisted')).not.toContain('href="?vis=brev"')
    expect(page('waitlisted for one of three places')).toContain('href="?vis=brev"')
  })

  test('and is offered a seat reads until when on a Danish clock and answers where they stand', () => {
    const html = page('offered a seat')
    expect(html).toContain('<p class="until">Fredag den 10.\u00a0april kl.\u00a010.00</p>')
    for (const field of [
      'name="session" value="gate21"',
      'name="who" value="me"',
      'name="action" value="register"',
      'name="action" value="decline"',
    ])
      expect(html).toContain(field)
  })

  test('finds the answer chosen in the mail first, as the one filled button', () => {
    const first = (name: string) => /<button type="submit" class="([^"]+)"[^>]*>([^<]+)</.exec(page(name))?.slice(1)
    expect(first('offered a seat')).toEqual(['btn main', 'Ja tak, jeg tager pladsen'])
    expect(first('offered a seat, no chosen in the mail')).toEqual(['btn main', 'Nej tak'])
    expect(first('offered a binding seat, no chosen in the mail')).toEqual(['btn main', 'Sig nej tak'])
  })

  test('sees price and terms again before a seat that costs something is taken', () => {
    expect(page('offered a binding seat')).toContain('618,75\u00a0kr.')
    expect(page('offered a binding seat')).toContain('name="consent" value="yes"')
    expect(page('offered a binding seat, without a tick')).toContain('<title>Fejl: ')
  })

  test.each<[FrozenLetter['deadline'], string]>([
    [null, 'Ventelisten lukker, når mødet begynder.'],
    [{ ...themeMeeting.deadline!, time: 'kl.\u00a012.00' }, 'Ventelisten lukker onsdag den 15.\u00a0april kl.\u00a012.00.'],
  ])('%o: %s', async (deadline, says) => {
    const html = String(
      await (
        <WaitlistedPage
          letter={{ ...themeMeeting, deadline }}
          session={themeMeeting.sessions[0]}
          reader={anna}
          path="/d/kort-link"
          formId="f1"
          offer={null}
          chosen={null}
          problems={[]}
          termsVersion=""
          elsewhere={null}
        />
      ),
    )
    expect(html).toContain(says)
  })
})

describe('before a seat is given up', () => {
  test('somebody bound reads what it costs and meets the free way before the red button', () => {
    const html = page('cancel a binding seat')
    const places = [
      'Tilmeldingen er bindende',
      'hele prisen: 495,00\u00a0kr. ekskl. moms (618,75\u00a0kr. inkl. moms)',
      '?vis=giv-videre',
      'btn stop',
    ]
    const found = places.map(words => html.indexOf(words))
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(html).toContain('type="checkbox" id="action" name="action" value="cancel"')
  })

  test('a part of the price is told as that part', () => {
    expect(page('cancel a priced seat at half the price')).toContain('betaler du 50 % af prisen: 247,50\u00a0kr. ekskl. moms')
  })

  test('while it costs nothing that is said, and nobody is warned', () => {
    const html = page('cancel a priced seat while it is free')
    expect(html).toContain('Det koster ikke noget')
    expect(html).not.toContain('notice warn')
  })

  test('a forgotten tick is asked for on the same page, and what was typed stays', () => {
    const html = page('cancel a binding seat, without a tick')
    expect(html).toContain('<title>Fejl: ')
    expect(html).toContain('Sæt flueben først, hvis du er sikker.')
    expect(html).toContain('>Syg</textarea>')
    expect(html).toContain('action="/d/kort-link?vis=meld-fra#fejl"')
  })
})

describe('a seat passed on', () => {
  test('asks who takes it, with nothing of the giver filled in but the municipality', () => {
    const html = page('hand over')
    expect(html).toContain('name="action" value="handOver"')
    expect(html).toContain('name="name" value=""')
    expect(html).toContain('<option value="0190" selected="">')
    expect(html).not.toMatch(/<option value="udvalgsmedlem" selected/)
  })

  test('offers only the roles the letter is for: nobody takes a seat they could not have had', () => {
    expect(page('hand over')).toContain('value="økonomiudvalgsmedlem"')
    expect(page('hand over')).not.toContain('value="konsulent"')
  })

  test('tells the giver who has it now, by name alone', () => {
    expect(page('handed over')).toContain('Bo Åkjær har nu pladsen')
    expect(page('handed over')).toContain('data-state="transferred"')
    expect(page('handed over')).not.toContain('bo@')
  })
})

describe('who has no seat any more', () => {
  test.each([
    ['cancelled, billed', 'der kommer en regning på 495,00\u00a0kr. ekskl. moms (618,75\u00a0kr. inkl. moms)'],
    ['cancelled, the offer ran out', 'Tilbuddet er udløbet'],
    ['cancelled, refused by staff', 'Der blev desværre ikke en plads til dig'],
  ])('%s: %s', (name, says) => {
    expect(page(name)).toContain(says)
    expect(page(name)).toContain('data-state="cancelled"')
  })

  test('has a way back while registration is open, but not past a no from staff', () => {
    expect(page('cancelled, the offer ran out')).toContain('href="?vis=brev"')
    expect(page('cancelled, the offer ran out and it is closed')).not.toContain('?vis=brev')
    expect(page('cancelled, refused by staff')).not.toContain('?vis=brev')
    expect(page('cancelled, refused by staff')).toContain('mailto:mette.krogsbaek@kkrh.example')
  })
})

describe('colleagues', () => {
  const names = (html: string) => [...new Set([...html.matchAll(/name="(name\d*)"/g)].map(([, name]) => name))]
  const threeOnly = { ...themeMeeting, colleagues: 3 }

  test.each<[string, Partial<InvitationPageProps>, string[]]>([
    ['five rows are ready, more come with what was typed', {}, ['name', 'name2', 'name3', 'name4', 'name5']],
    ['no more than the letter allows', { letter: threeOnly }, ['name', 'name2', 'name3']],
    ['one colleague needs no second row', { letter: { ...themeMeeting, colleagues: 1 } }, ['name']],
    [
      'what was typed further down is never lost',
      { typed: { name7: 'Gry' } },
      ['name', 'name2', 'name3', 'name4', 'name5', 'name6', 'name7'],
    ],
    [
      'a mailbox registers any number, whatever the letter allows a person',
      { reader: sharedMailbox, letter: threeOnly },
      ['name', 'name2', 'name3', 'name4', 'name5'],
    ],
  ])('%s', async (_, more, rows) => {
    expect(names(await invitation(more))).toEqual(rows)
  })

  test('each row has its own problem, and the summary leads to it', async () => {
    const html = await invitation({
      typed: { action: 'register', who: 'several', email3: 'dan@' },
      problems: [{ field: 'email3', says: 'emailWrong' }],
    })
    expect(html).toContain('<a href="#email3">')
    expect(html).toContain('id="email3" name="email3" value="dan@"')
    expect(html).toContain('aria-describedby="email3-problem"')
  })

  test('are listed by name with how each stands', async () => {
    const html = await invitation({ colleagues })
    expect(html).toContain('Du har tilmeldt')
    for (const words of ['Bo Åkjær', 'tilmeldt', 'på venteliste', 'afventer godkendelse', 'meldt fra']) expect(html).toContain(words)
    expect(await invitation({ reader: sharedMailbox, colleagues })).toContain('I har tilmeldt')
    expect(await invitation({})).not.toContain('Du har tilmeldt')
  })

  test.each<AnswerStatus>(['noAnswer', 'registered', 'waitlisted', 'pendingApproval', 'declined', 'cancelled', 'transferred'])(
    '%s has a word',
    async state => {
      expect(await invitation({ colleagues: [{ name: 'Bo', state }] })).toMatch(/class="pill[^"]*">[a-zæøå ]{5,}</)
    },
  )
})

describe('a full meeting', () => {
  const withList = { ...themeMeeting, offerLastsHours: 48 }

  test('promises a place on the list and no seat where that is what is left', async () => {
    const html = await invitation({ letter: withList, seats: { gate21: 0 } })
    expect(html).toContain('Ja, sæt mig på venteliste')
    expect(html).not.toContain('Du får en bekræftelse og en kalenderaftale')
  })

  test('says whose seats are taken where a municipality has had its share', async () => {
    expect(await invitation({ letter: withList, seats: { gate21: 'municipalityFull' } })).toContain(
      'Din kommune har ikke flere pladser. Du kan stå på venteliste.',
    )
    const html = await invitation({
      letter: { ...bindingMeeting, offerLastsHours: null },
      seats: { 'comwell odense': 'municipalityFull', 'comwell roskilde': 3 },
    })
    expect(html).toMatch(/value="comwell odense" disabled=""/)
    expect(html).not.toMatch(/value="comwell roskilde" disabled=""/)
  })

  test('without a list is a kind no with what was typed, and a no is still welcome', async () => {
    const html = await invitation({ typed: { action: 'register', name: 'Bo Åkjær', name2: 'Carla' }, closed: { because: 'full' } })
    expect(html).toContain('Alt optaget')
    for (const words of ['Bo Åkjær', 'Carla', 'mailto:mette.krogsbaek@kkrh.example', 'value="decline"']) expect(html).toContain(words)
    expect(html).not.toContain('value="register"')
  })
})
