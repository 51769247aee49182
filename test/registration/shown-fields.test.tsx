import { describe, expect, test } from 'vitest'
import type { Reader } from '../../functions/audience/reader.ts'
import { termsVersion } from '../../functions/billing/agreement.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { typedIn } from '../../functions/registration/fields/typed.ts'
import { readForm } from '../../functions/registration/forms/read-form.ts'
import { ChangePage } from '../../functions/registration/pages/change-page.tsx'
import { HandOverPage } from '../../functions/registration/pages/hand-over-page.tsx'
import { InvitationPage } from '../../functions/registration/pages/invitation-page.tsx'
import { bindingMeeting, themeMeeting } from '../form/fixture.ts'
import { anna, sharedMailbox } from '../mail/fixture.ts'

/**
 * The kind of FOUND 1: a field that a page shows is not in what the action does. Every field of
 * every form is filled with something of its own, for oneself, for another and for several; each
 * must be in what is asked for, or have a problem beside it.
 */
const typedWords: Record<string, string> = {
  name: 'Bo Åkjær',
  email: 'bo@aarhus.example',
  municipality: '0751',
  role: 'økonomiudvalgsmedlem',
  needs: 'Uden nødder',
  ean: '5798001234566',
  reference: 'REK-17',
  buyerName: 'Ida Købmand',
  buyerEmail: 'ida@aarhus.example',
  reason: 'Syg',
  onList: 'yes',
}

const wordFor = (field: string): string =>
  /^name\d/.test(field)
    ? `Colleague ${String.fromCharCode(64 + Number(field.slice(4)))}`
    : /^email\d/.test(field)
      ? `${field}@aarhus.example`
      : (typedWords[field] ?? '')

/**
 * What is folded away is not shown: another's name and address for oneself, one's own for another.
 */
function shownIn(form: string, who: string): string[] {
  const names = [...form.matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)].map(([, name]) => name!)
  const aboutOthers = who !== 'me'
  return [...new Set(names)].filter(name =>
    name === 'onList'
      ? !aboutOthers
      : name in typedWords || /^(name|email)\d/.test(name)
        ? aboutOthers
          ? who === 'several' || !/\d/.test(name)
          : !/^email|\d/.test(name)
        : false,
  )
}

const priced = (letter: FrozenLetter) => ({ consent: 'yes', termsVersion: termsVersion(letter) })
const fits = (letter: FrozenLetter) => ({ ...letter, cateringNeeds: true, participantList: 'shown' as const })
const letters = { plain: fits(themeMeeting), priced: fits(bindingMeeting) }

const here = { path: '/i/kort-link', formId: 'f1', typed: {}, problems: [], seats: {} }
const invited = (letter: FrozenLetter, reader: Reader, late: boolean) => (
  <InvitationPage
    {...here}
    {...{ letter, reader }}
    state="noAnswer"
    chosen={null}
    termsVersion={termsVersion(letter)}
    closed={late ? { because: 'deadline', mayAsk: true } : null}
  />
)

const pages = Object.entries(letters).flatMap(([kind, letter]) => [
  { name: `${kind} invitation`, action: 'register', letter, reader: anna, page: invited(letter, anna, false) },
  {
    name: `${kind} invitation to a mailbox`,
    action: 'register',
    letter,
    reader: sharedMailbox,
    page: invited(letter, sharedMailbox, false),
  },
  { name: `${kind} request after the deadline`, action: 'late', letter, reader: anna, page: invited(letter, anna, true) },
  {
    name: `${kind} change`,
    action: 'change',
    letter,
    reader: anna,
    page: <ChangePage {...here} {...{ letter, reader: anna }} session={letter.sessions[0].id} hasNeeds />,
  },
  {
    name: `${kind} hand-over`,
    action: 'handOver',
    letter,
    reader: anna,
    page: <HandOverPage {...here} {...{ letter, reader: anna }} session={letter.sessions[0]} />,
  },
])

const cases = pages.flatMap(page => {
  const oneself = page.action === 'change' || page.action === 'handOver'
  const whos = oneself ? ['me'] : page.reader.kind === 'mailbox' ? ['other', 'several'] : ['me', 'other', 'several']
  return whos.map(who => ({ ...page, who }))
})

describe('every field a page shows is in what is asked for, or has a problem beside it', () => {
  test.each(cases)('$name, for $who', async ({ page, action, letter, reader, who }) => {
    const html = String(await page)
    const form = [...html.matchAll(/<form .*?<\/form>/gs)].map(([found]) => found).find(found => found.includes(`value="${action}"`))!
    const fields = shownIn(form, action === 'handOver' ? 'other' : who)
    expect(fields.length).toBeGreaterThan(2)
    const session = letter.sessions[0].id
    const sent = { action, who, session, ...priced(letter), ...Object.fromEntries(fields.map(field => [field, wordFor(field)])) }
    const reads = (form: Record<string, string>) => readForm(typedIn(new URLSearchParams(form)), letter, reader)
    const read = reads(sent)
    const beside = 'problems' in read ? read.problems.map(({ field }) => field) : []
    expect(beside.filter(field => !fields.includes(field))).toEqual([])
    // A form with a problem asks for nothing and stays as it was typed; without it, it asks for
    // all.
    const said = JSON.stringify(reads({ ...sent, ...Object.fromEntries(beside.map(field => [field, ''])) }))
    expect(said).not.toContain('"problems"')
    expect(
      fields.filter(field => !beside.includes(field) && !said.includes(field === 'onList' ? '"onList":true' : wordFor(field))),
    ).toEqual([])
  })
})

test.each(['register', 'change', 'late'])('%s: a name that was emptied is no name', action => {
  const read = readForm({ action, who: 'me', session: themeMeeting.sessions[0].id, name: ' ' }, themeMeeting, anna)
  expect(read).toEqual({ problems: [{ field: 'name', says: 'ownNameNeeded' }] })
})

test('who has not said yet for whom it is keeps the name in the form', () => {
  const withBoth = (own: string) => typedIn(new URLSearchParams([...Object.entries({ name: '', email: '' }), ['name', own]])).name
  expect(withBoth('Anna Holm')).toBe('Anna Holm')
  expect(typedIn(new URLSearchParams({ who: 'other', name: '' })).name).toBe('')
})

test('another is asked for name and address at once, and never gets one’s own name', () => {
  const read = readForm({ action: 'register', who: 'other', name: anna.name }, themeMeeting, anna)
  expect(read).toEqual({
    problems: [
      { field: 'name', says: 'nameNeeded' },
      { field: 'email', says: 'emailNeeded' },
    ],
  })
})

test.each([
  ['VIND 10.000 kr her https://spam.example/x', 'notAName'],
  ['www.spam.example', 'notAName'],
  ['bo@spam.example', 'notAName'],
  ['A'.repeat(71), 'nameTooLong'],
  ['Jens-Peter O’Hara (Per)', null],
])('a name others type goes to strangers: %s', (name, says) => {
  const read = readForm({ action: 'register', who: 'other', name, email: 'bo@aarhus.example' }, themeMeeting, anna)
  expect('problems' in read ? read.problems : null).toEqual(says && [{ field: 'name', says }])
})

test.each([
  ['57980012', 'EAN-nummeret har 8 cifre. Der mangler fem.'],
  ['579800123456', 'EAN-nummeret har 12 cifre. Der mangler ét.'],
  ['57980012345668', 'EAN-nummeret har 14 cifre. Der er ét for meget.'],
  ['FA-57', 'Et EAN-nummer er kun cifre, 13 i alt.'],
])('EAN %s: %s', async (ean, says) => {
  const letter = bindingMeeting
  const typed = { action: 'register', who: 'me', session: letter.sessions[0].id, ean, ...priced(letter) }
  const read = readForm(typed, letter, anna)
  if (!('problems' in read)) throw new Error('nothing was wrong')
  const page = String(
    await (
      <InvitationPage
        {...here}
        {...{ letter, reader: anna, typed }}
        problems={read.problems}
        state="noAnswer"
        chosen={null}
        termsVersion=""
        closed={null}
      />
    ),
  )
  expect(page).toContain(says)
})
