import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { keysKeptIn } from '../../../local/oidc/keys.ts'
import { consoleClient, openProvider } from '../../../local/oidc/provider.ts'
import type { Called, Calling, Emulator } from './emulator.ts'

const prefix = '/oidc'

/** In the place of the user pool, which has no sign-in page there: the house's own provider. */
export async function openStubIssuer(emulator: Emulator) {
  let serve: ReturnType<typeof openProvider> | undefined
  const server = createServer(emulator.tls(), (request, response) => void serve?.(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const issuer = `https://localhost:${port}${prefix}`
  return {
    port,
    settings: { STAFF_ISSUER: issuer, STAFF_CLIENT_ID: consoleClient.id },
    /** Signs people in to this console, whose address is known once it is deployed. */
    serves(console: string): void {
      serve = openProvider({ issuer, prefix, console, keys: keysKeptIn(undefined), isPublic: true })
    },
    [Symbol.dispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Somebody of the staff at a browser: keeps cookies, follows redirects, never runs a script. */
export async function signIn(emulator: Emulator, consoleUrl: string, issuerPort: number, sub: string) {
  const jars = new Map<string, Map<string, string>>()

  async function ask(url: URL, asked: Calling = {}): Promise<Called> {
    const jar = jars.get(url.host) ?? new Map<string, string>()
    jars.set(url.host, jar)
    const cookie = [...jar].map(pair => pair.join('=')).join('; ')
    const port = Number(url.port) === issuerPort ? { port: issuerPort } : {}
    const answer = await emulator.call(url.pathname + url.search, {
      ...asked,
      ...port,
      host: url.host,
      headers: { ...asked.headers, cookie },
    })
    for (const line of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }

  async function go(to: string | URL, asked?: Calling): Promise<{ url: URL; answer: Called }> {
    let url = new URL(to, consoleUrl)
    let answer = await ask(url, asked)
    for (let hop = 0; answer.to !== undefined && hop < 12; hop++) {
      url = new URL(answer.to, url)
      answer = await ask(url)
    }
    return { url, answer }
  }

  const ownPage = { origin: new URL(consoleUrl).origin, 'sec-fetch-site': 'same-origin' }

  const asked = await go('/log-ind?til=/')
  const action = /action="([^"]+)"/.exec(asked.answer.text)?.[1]
  if (!action) throw new Error(`no sign-in page: ${asked.answer.status} ${asked.url.pathname} ${asked.answer.text.slice(0, 300)}`)
  const { answer, url } = await go(new URL(action, asked.url), { form: { sub } })
  return {
    first: { ...answer, path: url.pathname },
    look: async (path: string) => (await go(path)).answer,
    /** What the console itself answers, wherever it leads. */
    knock: (path: string) => ask(new URL(path, consoleUrl)),
    posts: (path: string, form: Record<string, string>) => ask(new URL(path, consoleUrl), { form, headers: ownPage }),
    /** A form with a file, as browsers send it (multipart). */
    async uploads(path: string, file: File) {
      const form = new FormData()
      form.set('file', file)
      const sent = new Response(form)
      const headers = { ...ownPage, 'content-type': sent.headers.get('content-type')! }
      return ask(new URL(path, consoleUrl), { body: await sent.text(), headers })
    },
  }
}
