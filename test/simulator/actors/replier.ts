import { receivedNotification } from '../../../local/receiving.ts'
import { type Chance, chance } from '../chance.ts'
import type { ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'

/**
 * People who answer from where they are: their calendar says yes, no or perhaps, some write a mail,
 * some answer from another address or through a gateway that proves nothing; now and then a mail
 * comes twice.
 */
export function startReplier(stage: Stage): void {
  const often = chance(stage.seed, 'replier').pick([0, 0.1, 0.4])
  stage.onMail(mail => {
    const entry = entryIn(mail)
    const draw = chance(stage.seed, 'replier', `${mail.to} ${entry?.sequence ?? mail.tags.mailing}`)
    if (!entry || !draw.often(often)) return
    stage.does(replies(stage, mail, entry, draw))
  })
}

interface Entry {
  to: string
  uid: string
  sequence: string
}

/** What a calendar remembers of a mail that asked it. */
export function entryIn({ calendar }: Pick<ReadMail, 'calendar'>): Entry | null {
  const plain = calendar.replace(/\r?\n /g, '')
  const value = (name: RegExp) => name.exec(plain)?.[1] ?? ''
  if (!/^METHOD:REQUEST/m.test(plain)) return null
  return { to: value(/^ORGANIZER.*:mailto:(\S+)/im), uid: value(/^UID:(\S+)/m), sequence: value(/^SEQUENCE:(\d+)/m) }
}

async function replies(stage: Stage, mail: ReadMail, entry: Entry, draw: Chance): Promise<void> {
  const { world } = stage
  await world.agenda.sleep(draw.between(1, 72 * 60) * 60_000)
  if (stage.over()) return
  const from = draw.often(0.1) ? `anden-${mail.to}` : mail.to
  const how = draw.weighed({ no: 5, yes: 5, perhaps: 1, words: 2 })
  const text =
    how === 'words'
      ? words(from)
      : answer(from, mail.to, entry, { no: 'DECLINED', yes: 'ACCEPTED', perhaps: 'TENTATIVE' }[how], world.agenda.now())
  const dmarc = draw.weighed({ PASS: 8, GRAY: 1, FAIL: 1 })
  // As SES names them: by nothing of their writer's.
  const id = `mail-${world.proven.size + 1}`
  world.mailsIn.set(`inbox/${id}`, new TextEncoder().encode(text))
  world.proven.set(id, dmarc === 'PASS' && from === mail.to && how !== 'words')
  const verdicts = { spf: 'PASS', dkim: 'PASS', dmarc, spam: 'PASS', virus: 'PASS' }
  const at = new Date(world.agenda.now()).toISOString()
  const told = JSON.stringify({
    Type: 'Notification',
    Message: JSON.stringify(receivedNotification(id, at, { to: [entry.to], source: from, verdicts })),
  })
  for (let time = 0; time < draw.pick([1, 1, 1, 2]); time++) world.queues.inbox!.put(told)
  stage.met(`a calendar or a mail answered: ${how}`)
}

const words = (from: string): string => `From: <${from}>\r\nSubject: Sv\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nAfbud.\r\n`

const answer = (from: string, attendee: string, { uid, sequence }: Entry, partstat: string, at: number): string =>
  [
    `From: <${from}>`,
    'Content-Type: text/calendar; charset=utf-8; method=REPLY',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${sequence}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
