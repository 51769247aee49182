import { receivedNotification } from '../../../local/receiving.ts'
import { type Chance, chance } from '../chance.ts'
import type { ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'

/** What people and their machines write, none of which changes an answer by itself. */
const letters = {
  afbud: { text: 'Jeg må desværre melde afbud.' },
  tilmelding: { text: 'Tilmeld mig.' },
  spørgsmål: { text: 'Kan man parkere ved salen?' },
  fravær: { headers: ['Auto-Submitted: auto-replied'], text: 'Jeg er på ferie. Jeg melder afbud til alt.' },
  frabed: { subject: 'frabed', text: '' },
} as const

/**
 * People who answer any mail with one of their own, in words: to the address it names, or to the
 * one a gateway has left of it; from where they were written to, or from another address.
 */
export function startWordReplier(stage: Stage): void {
  const often = chance(stage.seed, 'word replier').pick([0, 0, 0.04, 0.12])
  stage.onMail(mail => {
    const draw = chance(stage.seed, 'word replier', mail.messageId)
    if (mail.to.includes('@sekretariat.') || !draw.often(often)) return
    stage.does(writes(stage, mail, draw))
  })
}

async function writes({ world, over, met, campaign }: Stage, mail: ReadMail, draw: Chance): Promise<void> {
  await world.agenda.sleep(draw.between(1, 96 * 60) * 60_000)
  if (over()) return
  const what = draw.weighed({ afbud: 5, tilmelding: 3, spørgsmål: 2, fravær: 2, frabed: 1 })
  const own = /svar\+[a-z0-9.-]+@in\.indbyd\.example/.exec(mail.text)?.[0]
  const to = draw.weighed({ own: 6, shared: 2, cut: 1 })
  const address = (to === 'own' && own) || (to === 'cut' ? 'svar@in.indbyd.example' : `svar+${campaign.letter.id}@in.indbyd.example`)
  // Only the own address says whose another one is.
  const other = address === own ? `anden-${mail.to}` : 'ukendt@andetsted.example'
  const from = draw.often(0.15) ? other : mail.to
  const dmarc = draw.weighed({ PASS: 8, GRAY: 1, FAIL: 1 })
  const id = `words-${mail.messageId}`
  world.mailsIn.set(`inbox/${id}`, new TextEncoder().encode(mime(from, letters[what])))
  world.proven.set(id, false)
  const verdicts = { spf: 'PASS', dkim: 'PASS', dmarc, spam: 'PASS', virus: 'PASS' }
  const at = new Date(world.agenda.now()).toISOString()
  const told = receivedNotification(id, at, { to: [address], source: from, verdicts })
  for (let time = 0; time < draw.pick([1, 1, 1, 2]); time++)
    world.queues.inbox!.put(JSON.stringify({ Type: 'Notification', Message: JSON.stringify(told) }))
  met(`somebody wrote: ${what}`)
}

const mime = (from: string, { text, ...more }: { text: string; subject?: string; headers?: readonly string[] }): string =>
  [
    `From: <${from}>`,
    `Subject: ${more.subject ?? 'Sv: invitation'}`,
    ...(more.headers ?? []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')
