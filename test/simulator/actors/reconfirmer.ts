import { hiddenFields, sessionsOf } from '../browser.ts'
import { chance } from '../chance.ts'
import { linkIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { delay, visitor } from './visitor.ts'

/**
 * People who hear that the plan has changed: whoever has a seat says that they still come, that
 * they cannot, or nothing; whoever had not answered does so now, or not.
 */
export function startReconfirmer(stage: Stage): void {
  stage.onMail(mail => {
    if (mail.tags.mailing === 'moved' || mail.tags.mailing === 'venue-changed') stage.does(reacts(stage, mail))
  })
}

async function reacts(stage: Stage, mail: ReadMail): Promise<void> {
  const draw = chance(stage.seed, 'reconfirmer', `${mail.to} ${mail.messageId}`)
  const wish = draw.weighed({ yes: 5, no: 2, nothing: 6 })
  if (wish === 'nothing') return
  await stage.world.agenda.sleep(delay(stage, draw))
  const path = linkIn(mail, 'd') ?? linkIn(mail, 'i')
  if (path === undefined || stage.over()) return
  const me = visitor(stage, mail.to)
  const page = await me.opens(path)
  if (page === null) return
  const hidden = hiddenFields(page.body)
  if (page.state === 'toReconfirm') {
    const fields = { ...hidden, action: wish === 'yes' ? 'keep' : 'withdraw' }
    const answer = draw.often(0.15)
      ? await me.pressesTwice(path, fields, { ...fields, action: draw.pick(['keep', 'withdraw']) }, draw.between(0, 250))
      : await me.presses(path, fields)
    if (answer) stage.met(wish === 'yes' ? 'somebody still comes' : 'somebody cannot come any more')
    return
  }
  const session = draw.pick(sessionsOf(page.body).length > 0 ? sessionsOf(page.body) : ['s1'])
  const register = { action: 'register', who: 'me', municipality: '', session, consent: 'yes', reference: 'R-1' }
  await me.presses(path, { ...hidden, ...(wish === 'yes' ? register : { action: 'decline' }) })
  if (wish === 'yes') stage.met('somebody registers for the new date')
}
