import type { ServedOffice } from './served-office.ts'

type Stop = (next: string) => boolean

/** A browser without a screen: keeps cookies, follows redirects, never runs a script. */
export function openByHand({ site, origin }: Pick<ServedOffice, 'site' | 'origin'>) {
  const jar = new Map<string, string>()
  /** Every `Set-Cookie` there was. */
  const set: string[] = []

  async function once(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(pair => pair.join('=')).join('; ')
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { cookie, ...(init.headers as Record<string, string>) } })
    for (const line of response.headers.getSetCookie()) {
      set.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return response
  }

  async function go(url: string, init: RequestInit = {}, stop: Stop = () => false): Promise<Response> {
    let response = await once(new URL(url, origin).href, init)
    for (let hop = 0; init.redirect !== 'manual' && response.headers.has('location') && hop < 12; hop++) {
      const next = new URL(response.headers.get('location')!, response.url).href
      if (stop(next)) return new Response(next)
      response = await once(next)
    }
    return response
  }

  /** As a person does it: opens the console and picks themselves. */
  async function signIn(sub: string, til = '/', stop?: Stop): Promise<Response> {
    const page = await go(`/log-ind?til=${encodeURIComponent(til)}`)
    const to = /action="([^"]+)"/.exec(await page.text())![1]!
    return go(site + to, { method: 'POST', body: new URLSearchParams({ sub }) }, stop)
  }

  return {
    jar,
    set,
    go,
    signIn,
    /** Signs in until the issuer's answer is on its way to us. @returns its address */
    untilAnswer: async (sub: string) => (await signIn(sub, '/', next => next.startsWith(`${origin}/log-ind/svar`))).text(),
    look: (path: string) => once(origin + path),
    posts: (path: string, headers: Record<string, string> = { origin, 'sec-fetch-site': 'same-origin' }) =>
      once(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'language=da',
      }),
  }
}
