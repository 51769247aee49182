import { settleMail } from '../../../functions/staff/acts/inbox.ts'
import { shownInbox } from '../../../functions/staff/inbox.ts'
import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'

const minute = 60_000

/** Somebody of the staff who goes through the mails that came in: one click each, or later. */
export function startSettler(stage: Stage): void {
  const { world, campaign, over, met } = stage
  const draw = chance(stage.seed, 'settler')
  if (draw.often(0.4)) return
  const asks = <Outcome>(what: string, work: (platform: ReturnType<typeof world.platform>) => Promise<Outcome>) =>
    world.invocations.invoke('staff', `i ${what}`, 5 * minute, () => work(world.platform()))
  stage.does(
    (async () => {
      for (;;) {
        await world.agenda.sleep(draw.between(5, 40) * 60 * minute)
        if (over()) return
        const read = await asks('reads what came in', platform => shownInbox(platform, campaign.letter.id))
        for (const mail of read.how === 'answered' ? read.answer : []) {
          if (mail.settled || mail.offers === undefined || !draw.often(0.6)) continue
          const decision = draw.weighed({ accept: 3, dismiss: 1 })
          const order = { campaign: campaign.letter.id, mail: mail.id, decision } as const
          const settled = await asks(`settles ${mail.id}`, platform => settleMail.does(platform, order, 'staff:i'))
          if (settled.how === 'answered' && settled.answer.outcome === 'settled') met(`staff settled a mail: ${decision} ${mail.offers}`)
        }
      }
    })(),
  )
}
