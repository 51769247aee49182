import { bounce, complaint, delivery, eventOf, type Happening, send } from '../../local/ses/events.ts'
import type { Agenda } from './agenda.ts'
import type { Chance } from './chance.ts'
import type { Faults } from './faults.ts'
import type { Mail, MailServer } from './services/mail-server.ts'

export type Fate = 'arrives' | 'bounces' | 'complains' | 'isFull'

/**
 * What SES tells of each mail, and when: in any order, now and then twice or never. `arrived` is
 * called for what comes to a mailbox.
 */
export function openLetterbox(
  { agenda, faults, chance }: { agenda: Agenda; faults: Faults; chance: Chance },
  mailServer: MailServer,
  { fateOf, tell, arrived }: { fateOf(address: string): Fate; tell(notification: string): void; arrived(mail: Mail): void },
): void {
  const at = () => ({ at: new Date(agenda.now()), feedbackId: `feedback-${agenda.now()}` })

  function report(mail: Mail, inMilliseconds: number, happening: () => Happening): void {
    agenda.plan(inMilliseconds, () => {
      const event = eventOf(
        {
          messageId: mail.messageId,
          sentAt: new Date(mail.at).toISOString(),
          from: 'sekretariatet@indbyd.example',
          to: [mail.to],
          tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value: String(Value) })),
          configurationSet: 'indbyd',
        },
        happening(),
      )
      const notification = JSON.stringify({ Type: 'Notification', Message: JSON.stringify(event) })
      const fault = faults.at('events', ['twice', 'never'])
      if (fault !== 'never') tell(notification)
      if (fault === 'twice') tell(notification)
    })
  }

  const minute = 60_000
  let call = ''
  let delay = 0
  /** What is told of one call may be slow while it is quick of its neighbours. */
  function slowness({ by, at }: Mail): number {
    if (call !== `${by} ${at}`) delay = faults.at('events of a call', ['late']) === 'late' ? 20 * minute : 0
    call = `${by} ${at}`
    return delay
  }

  mailServer.listen(mail => {
    const slow = slowness(mail)
    const soon = () => slow + chance.between(500, 60_000)
    report(mail, soon(), send)
    const fate = fateOf(mail.to)
    const kind = { bounceType: fate === 'isFull' ? 'Transient' : 'Permanent', bounceSubType: 'General' }
    if (fate === 'bounces' || fate === 'isFull') return report(mail, soon(), () => bounce([mail.to], kind, at()))
    report(mail, soon(), () => delivery([mail.to], at()))
    if (fate === 'complains') report(mail, chance.between(1, 48) * 3_600_000, () => complaint([mail.to], 'abuse', at()))
    agenda.plan(soon() - slow, () => arrived(mail))
  })
}
