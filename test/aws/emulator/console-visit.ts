import type { Emulator } from './emulator.ts'
import { signIn } from './sign-in.ts'

/** A sender signs in, reads, rehearses, stops the mailings of a letter, and leaves. */
export async function visitConsole(emulator: Emulator, { ConsoleUrl }: { ConsoleUrl: string }, issuerPort: number): Promise<void> {
  const mette = await signIn(emulator, ConsoleUrl, issuerPort, 'mette')
  shows('the first page', mette.first, 'Forårsmøde')
  const pages = [
    ['/c/forty', 'Forårsmøde'],
    ['/c/forty/inviterede', addressPart],
    ['/c/forty/brev', 'Forårsmøde'],
    ['/c/forty/proeve', 'Forårsmøde'],
    ['/ny', '<form'],
    ['/log', 'Forårsmøde'],
  ] as const
  for (const [path, text] of pages) shows(path, await mette.look(path), text)
  for (const path of ['/c/forty/pause', '/c/forty/fortsaet']) {
    const { status, text } = await mette.posts(path, { til: '/c/forty' })
    if (status !== 303) throw new Error(`${path}: ${status} ${text.slice(0, 500)}`)
  }
  const left = await mette.posts('/log-ud', {})
  if (left.status !== 303) throw new Error(`/log-ud: ${left.status}`)
  const { to = '' } = await mette.knock('/c/forty')
  if (!to.startsWith('/log-ind')) throw new Error(`Who has signed out is led to ${to}.`)
}

const addressPart = 'forty-p1'

function shows(path: string, { status, text }: { status: number; text: string }, part: string): void {
  if (status !== 200 || !text.includes(part)) throw new Error(`${path}: ${status}, without ${part}: ${text.slice(0, 300)}`)
}
