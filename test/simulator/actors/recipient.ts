import { hiddenFields, sessionsOf, settledAnswer } from '../browser.ts'
import { canaryOf, spelt, typedPerson } from '../canary.ts'
import { type Chance, chance } from '../chance.ts'
import { linkIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { delay, visitor } from './visitor.ts'

type Fields = Record<string, string>

/**
 * People who got a mail: they answer, change their minds, press twice, have two tabs open, name
 * colleagues, hand over, or do nothing.
 */
export function startRecipient(stage: Stage): void {
  const draws = new Map<string, Chance>()
  const drawOf = (address: string) => {
    const known = draws.get(address) ?? chance(stage.seed, 'recipient', address)
    draws.set(address, known)
    return known
  }
  stage.onMail(mail => {
    if (mail.to.includes('@sekretariat.')) return
    stage.does(react(stage, mail, drawOf(mail.to)))
  })
}

async function react(stage: Stage, mail: ReadMail, draw: Chance): Promise<void> {
  const what = wish(mail.tags.mailing ?? '', draw)
  if (what === 'nothing') return
  await stage.world.agenda.sleep(delay(stage, draw))
  if (stage.over()) return
  const path =
    linkIn(mail, mail.tags.mailing === 'offer' || what === 'cancel' || what === 'change' || what === 'handOver' ? 'd' : 'i') ??
    linkIn(mail, 'd')
  if (path === undefined) return
  const me = visitor(stage, mail.to)
  const page = await me.opens(path)
  if (page === null) return
  const fill = (more: Fields): Fields => ({ ...hiddenFields(page.body), municipality: '', ...more })
  const paying = (): Fields => (draw.often(0.9) ? { consent: 'yes', reference: 'R-1' } : {})
  const session = () => draw.pick(sessionsOf(page.body).length > 0 ? sessionsOf(page.body) : ['s1'])
  const register = (): Fields => fill({ action: 'register', who: 'me', session: session(), ...paying() })

  switch (what) {
    case 'register': {
      if (page.body.includes('value="late"')) return void (await press(register, { ...register(), action: 'late' }))
      return void (await press(register, register()))
    }
    case 'decline':
      return void (await me.presses(path, fill({ action: 'decline' })))
    case 'cancel':
      return void (await me.presses(path, fill({ action: 'cancel', reason: 'forhindret' })))
    case 'change':
      return void (await me.presses(path, fill({ action: 'change', session: session(), name: draw.often(0.3) ? nameTyped(mail) : '' })))
    case 'handOver': {
      const to = colleague(mail.to, draw)
      return void (await me.presses(path, fill({ action: 'handOver', name: to.name, email: to.email, role: 'udvalgsmedlem' })))
    }
    case 'colleagues': {
      const [one, other] = [colleague(mail.to, draw), colleague(mail.to, draw)]
      const named = { name: one.name, email: one.email, name2: other.name, email2: other.email }
      return void (await me.presses(path, fill({ action: 'register', who: 'several', session: session(), ...named, ...paying() })))
    }
  }

  async function press(again: () => Fields, fields: Fields): Promise<void> {
    switch (draw.weighed({ once: 12, twice: 4, tabs: 2, mind: 2 })) {
      case 'once':
        return void (await me.presses(path!, fields))
      case 'twice': {
        const [one, other] = await me.pressesTwice(path!, fields, fields, draw.between(0, 250))
        if (one !== null && other !== null && settledAnswer(one) && settledAnswer(other)) stage.met('pressed twice and both answered')
        return
      }
      case 'tabs':
        stage.met('two tabs with different answers')
        return void (await me.pressesTwice(path!, fields, again(), draw.between(0, 250)))
      case 'mind':
        stage.met('yes and no at once')
        return void (await me.pressesTwice(path!, fields, fill({ action: draw.pick(['decline', 'cancel']) }), draw.between(0, 250)))
    }
  }
}

type Wishes = 'register' | 'decline' | 'cancel' | 'change' | 'handOver' | 'colleagues' | 'nothing'

function wish(mailing: string, draw: Chance): Wishes {
  if (mailing === 'invitation') return draw.weighed({ register: 10, decline: 3, colleagues: 3, nothing: 5 })
  if (mailing.startsWith('reminder') || mailing === 'message') return draw.weighed({ register: 6, decline: 2, nothing: 4 })
  switch (mailing) {
    case 'confirmation':
    case 'approved':
      return draw.weighed({ cancel: 4, change: 3, handOver: 2, nothing: 12 })
    case 'offer':
      return draw.weighed({ register: 6, cancel: 2, nothing: 4 })
    case 'waitlisted':
    case 'pending':
      return draw.weighed({ cancel: 1, nothing: 6 })
    case 'programme':
      return draw.weighed({ cancel: 1, handOver: 1, nothing: 8 })
    case 'declined':
    case 'cancelled':
      return draw.weighed({ register: 2, nothing: 8 })
    default:
      return 'nothing'
  }
}

/** Somebody the list does not have, or, now and then, somebody it has. */
function colleague(of: string, draw: Chance): { name: string; email: string } {
  const nth = draw.often(0.2) ? String(draw.between(1, 8)) : `${canaryOf(of)}c${draw.between(1, 3)}`
  return typedPerson(nth)
}

const nameTyped = ({ to }: ReadMail) => `Canary-${spelt(canaryOf(to))} Rettet`
