import { hiddenFields } from '../browser.ts'
import { canaryOf, typedPerson } from '../canary.ts'
import { chance } from '../chance.ts'
import { linkIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { visitor } from './visitor.ts'

const second = 1000

/**
 * Where a campaign has a crowd, everybody who is invited names two colleagues as soon as they can,
 * and each of those four more: more strangers in an hour than a campaign may mail.
 */
export function startCrowd(stage: Stage): void {
  if (!stage.campaign.hasCrowd) return
  const draw = chance(stage.seed, 'crowd')
  stage.onMail(mail => {
    const isInvited = mail.tags.mailing === 'invitation'
    const isColleague = mail.tags.mailing === 'confirmation' && /^\d+d\d$/.test(canaryOf(mail.to))
    if (isInvited || isColleague) stage.does(names(stage, mail, isInvited ? 2 : 4, draw.between(1, 240) * second))
  })
}

async function names(stage: Stage, mail: ReadMail, count: number, wait: number): Promise<void> {
  await stage.world.agenda.sleep(wait)
  const path = linkIn(mail, 'i') ?? linkIn(mail, 'd')
  if (path === undefined || stage.over()) return
  const me = visitor(stage, mail.to)
  const page = await me.opens(path)
  if (page === null) return
  const fields = Array.from({ length: count }, (_, index): [string, string][] => {
    const { name, email } = typedPerson(`${canaryOf(mail.to)}d${index + 1}`)
    const nth = index === 0 ? '' : String(index + 1)
    return [
      [`name${nth}`, name],
      [`email${nth}`, email],
    ]
  })
  const answer = await me.presses(path, {
    ...hiddenFields(page.body),
    action: 'register',
    who: 'several',
    session: 's1',
    ...Object.fromEntries(fields.flat()),
  })
  if (answer?.status === 409) stage.met('so many were named that staff look first')
}
