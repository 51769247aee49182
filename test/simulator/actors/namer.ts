import { hiddenFields, sessionsOf } from '../browser.ts'
import { canaryOf, typedPerson } from '../canary.ts'
import { chance } from '../chance.ts'
import { linkIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { visitor } from './visitor.ts'

const hour = 3_600_000
const paying = { consent: 'yes', reference: 'R-1' }

/**
 * People who name others: one names somebody who has just opted out, and a colleague who was named
 * names more, and those more again.
 */
export function startNamer(stage: Stage): void {
  const draw = chance(stage.seed, 'namer')
  if (draw.often(0.4)) return
  const invitations: ReadMail[] = []
  stage.onMail(mail => {
    if (mail.tags.mailing === 'invitation') invitations.push(mail)
    if (mail.tags.mailing === 'invitation' && invitations.length === 2) stage.does(namesWhoOptedOut(stage, invitations[0]!, mail))
    const path = linkIn(mail, 'i') ?? linkIn(mail, 'd')
    if (mail.tags.mailing === 'confirmation' && /c\d|k$/.test(canaryOf(mail.to)) && path && draw.often(0.5))
      stage.does(chains(stage, mail, path))
  })
}

async function names(stage: Stage, who: string, path: string, people: string[]): Promise<void> {
  const me = visitor(stage, who)
  const page = await me.opens(path)
  if (page === null || stage.over()) return
  const [session = 's1'] = sessionsOf(page.body)
  const fields = people.flatMap((canary, index) => {
    const nth = index === 0 ? '' : String(index + 1)
    return [
      [`name${nth}`, typedPerson(canary).name],
      [`email${nth}`, typedPerson(canary).email],
    ]
  })
  await me.presses(path, {
    ...hiddenFields(page.body),
    action: 'register',
    who: 'several',
    session,
    ...Object.fromEntries(fields),
    ...paying,
  })
}

async function namesWhoOptedOut(stage: Stage, namer: ReadMail, other: ReadMail): Promise<void> {
  const [path, optOut] = [linkIn(namer, 'i'), linkIn(other, 'u')]
  if (path === undefined || optOut === undefined) return
  await stage.world.agenda.sleep(2 * hour)
  await visitor(stage, other.to).presses(optOut, { 'List-Unsubscribe': 'One-Click' })
  await stage.world.agenda.sleep(hour)
  await names(stage, namer.to, path, [canaryOf(other.to)])
  stage.met('somebody was named after opting out')
}

async function chains(stage: Stage, mail: ReadMail, path: string): Promise<void> {
  await stage.world.agenda.sleep(hour)
  const further = Array.from({ length: 4 }, (_, index) => `${canaryOf(mail.to).slice(0, 12)}${index}k`)
  await names(stage, mail.to, path, further)
  stage.met('a colleague named further colleagues')
}
