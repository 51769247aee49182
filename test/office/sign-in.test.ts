import { Configuration } from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signOutUrl } from '../../functions/access/issuer.ts'
import { issuerOrigins } from '../../functions/access/issuer-origins.ts'
import { everyRow } from '../every-row.ts'
import { letter002 } from '../house.ts'
import { openByHand } from './by-hand.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

let house: ServedOffice
const browser = () => openByHand(house)
beforeAll(async () => {
  house = await serveOffice()
})
afterAll(() => house[Symbol.asyncDispose]())

const session = '__Host-indbyd'

describe('signing in', () => {
  test('the code flow ends at the page one wanted, signed in', async () => {
    const mette = browser()
    const page = await mette.signIn('mette', '/log?x=1')
    expect(page.status).toBe(200)
    expect(page.url).toBe(`${house.origin}/log?x=1`)
    expect(await page.text()).toContain('Mette Krogsbæk')
  })

  test('the session is a cookie scripts and other hosts cannot have, and its secret is in no row', async () => {
    const mette = browser()
    await mette.signIn('mette')
    const line = mette.set.findLast(text => text.startsWith(`${session}=`) && !text.includes('Max-Age=0'))!
    expect(line).toMatch(/^__Host-indbyd=[\w-]{22}\.[\w-]{44}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const secret = mette.jar.get(session)!.split('.')[1]!
    expect(JSON.stringify((await everyRow(house)).rows)).not.toContain(secret)
  })

  test('a role says what one may: an editor reads what is not theirs to send', async () => {
    const ole = browser()
    await ole.signIn('ole')
    expect((await ole.look('/personale')).status).toBe(403)
    const adam = browser()
    await adam.signIn('adam')
    expect((await adam.look('/personale')).status).toBe(200)
  })

  test('somebody without a role gets no session, and a page that says whom to ask', async () => {
    const gry = browser()
    const before = await everyRow(house)
    const page = await gry.signIn('guest')
    expect(page.status).toBe(403)
    expect(await page.text()).toContain('data-page="without-role"')
    expect(gry.jar.has(session)).toBe(false)
    expect(await everyRow(house)).toEqual(before)
  })
})

describe('attacks', () => {
  const posting = async (headers: Record<string, string>) => {
    const mette = browser()
    await mette.signIn('mette')
    return (await mette.posts('/sprog', headers)).status
  }

  test('a form on another site is refused', async () => {
    expect(await posting({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(403)
  })
  test('a form on a sister host is refused', async () => {
    expect(await posting({ origin: 'https://www.sekretariat.example', 'sec-fetch-site': 'same-site' })).toBe(403)
  })
  test('a form without either header is refused', async () => {
    expect(await posting({})).toBe(403)
  })
  test('an old browser passes by its origin alone', async () => {
    expect(await posting({ origin: house.origin })).toBe(303)
  })
  test('a cookie planted before sign-in does not become a session (fixation)', async () => {
    const bodil = browser()
    const planted = `${'a'.repeat(22)}.${'b'.repeat(44)}`
    bodil.jar.set(session, planted)
    await bodil.signIn('bodil')
    expect(bodil.jar.get(session)).not.toBe(planted)
    bodil.jar.set(session, planted)
    expect((await bodil.look('/')).status).toBe(302)
  })
  test('an answer in another browser is refused (login CSRF)', async () => {
    const answer = await browser().untilAnswer('mette')
    const thief = browser()
    expect((await thief.go(answer)).status).toBe(400)
    expect(thief.jar.has(session)).toBe(false)
  })
  test('an answer used twice is refused', async () => {
    const mette = browser()
    const answer = await mette.untilAnswer('mette')
    expect((await mette.go(answer)).status).toBe(200)
    expect((await mette.go(answer)).status).toBe(400)
  })
  test.each(['state', 'iss', 'code'])('an answer with another %s is refused', async field => {
    const mette = browser()
    const answer = new URL(await mette.untilAnswer('mette'))
    answer.searchParams.set(field, field === 'iss' ? 'https://evil.example' : 'another')
    expect((await mette.go(answer.href)).status).toBe(400)
    expect(mette.jar.has(session)).toBe(false)
  })
  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example'])('%j leads nowhere else', async til => {
    expect((await browser().signIn('mette', til)).url.startsWith(`${house.origin}/`)).toBe(true)
  })
})

describe('signing out', () => {
  test('the session is gone here, and the way leads by the issuer to a page that says so', async () => {
    const mette = browser()
    await mette.signIn('mette')
    const ticket = mette.jar.get(session)!
    const out = await mette.posts('/log-ud')
    expect(out.headers.get('location')).toContain(`${house.site}/__local/oidc/session/end`)
    expect(mette.jar.has(session)).toBe(false)
    mette.jar.set(session, ticket)
    expect((await mette.posts('/sprog')).status).toBe(401)
    expect((await browser().go('/farvel')).status).toBe(200)
  })

  test('everywhere: the other machine is out at its next click, and a colleague is not', async () => {
    const [here, there, ole] = [browser(), browser(), browser()]
    await here.signIn('mette')
    await there.signIn('mette')
    await ole.signIn('ole')
    await here.posts('/log-ud-overalt')
    expect((await there.look('/')).headers.get('location')).toBe('/log-ind?til=%2F')
    expect((await ole.look('/')).status).toBe(200)
  })

  test('what a form said is kept until one is signed in again', async () => {
    const page = await browser().posts('/sprog')
    expect(page.status).toBe(401)
    expect(await page.text()).toContain('name="language"')
  })

  test('pages are kept by no browser', async () => {
    const mette = browser()
    await mette.signIn('mette')
    expect((await mette.look('/')).headers.get('cache-control')).toBe('no-store')
  })
})

test('a session of another house is none of ours', async () => {
  await using other = await serveOffice()
  const mette = openByHand(other)
  await mette.signIn('mette')
  const here = browser()
  here.jar.set(session, mette.jar.get(session)!)
  expect((await here.look('/')).status).toBe(302)
})

test('sessions run on real time: a clock turned thirty days signs nobody out', async () => {
  await house.launches(letter002({ people: 2 }))
  const mette = browser()
  await mette.signIn('mette')
  await house.turnsTo(new Date(Date.parse(house.house.clock.now()) + 30 * 86_400_000).toISOString())
  expect((await mette.look('/')).status).toBe(200)
})

describe('Cognito', () => {
  const issuer = 'https://cognito-idp.eu-north-1.amazonaws.com/eu-north-1_Ab1'
  const cognito = new Configuration(
    { issuer, end_session_endpoint: 'https://indbyd.auth.eu-north-1.amazoncognito.com/logout' },
    'the-client',
    {},
  )

  test('its way out wants names of its own', () => {
    const url = new URL(signOutUrl(cognito, { clientId: 'the-client', origin: 'https://konsol.example' }))
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'the-client', logout_uri: 'https://konsol.example/farvel' })
  })

  test('its pages are on a host that is not the issuer, and forms may lead there', () => {
    expect(issuerOrigins(issuer)).toBe('https://*.auth.eu-north-1.amazoncognito.com')
    expect(issuerOrigins('https://login.microsoftonline.com/tenant/v2.0')).toBe('https://login.microsoftonline.com')
  })

  test('an issuer without a way out leads straight to our own page', () => {
    const plain = new Configuration({ issuer: 'https://id.example' }, 'the-client', {})
    expect(signOutUrl(plain, { clientId: 'the-client', origin: 'https://konsol.example' })).toBe('https://konsol.example/farvel')
  })
})
