import { closingTime } from '../../../functions/schedule/letter-moments.ts'
import { hiddenFields, sessionsOf } from '../browser.ts'
import { canaryOf, typedPerson } from '../canary.ts'
import { type Chance, chance } from '../chance.ts'
import { linkIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { visitor } from './visitor.ts'

type Fields = Record<string, string>
type Oddity = (stage: Stage, mail: ReadMail, path: string, draw: Chance) => Promise<void>

const minute = 60_000
const furesoe = '0190'
const ballerup = '0151'
const paying = { consent: 'yes', reference: 'R-1' }

/** People who use the form in ways few do, and some all day long. */
export function startOddities(stage: Stage): void {
  const draw = chance(stage.seed, 'odd forms')
  stage.onMail(mail => {
    const path = mail.tags.mailing === 'invitation' ? linkIn(mail, 'i') : undefined
    if (path === undefined || !draw.often(0.2)) return
    const odd = draw.pick([toggles, twoMunicipalities, lateColleague, lateColleague, needs])
    const own = chance(stage.seed, 'odd form', mail.to)
    stage.does(stage.world.agenda.sleep(own.between(1, 3000) * minute).then(() => odd(stage, mail, path, own)))
  })
}

/** The page as it is, and what it wants in every form of it. */
async function look(me: ReturnType<typeof visitor>, path: string) {
  const page = await me.opens(path)
  return page === null ? null : { body: page.body, state: page.state, hidden: hiddenFields(page.body), sessions: sessionsOf(page.body) }
}

/** Yes and no, twenty times. */
const toggles: Oddity = async (stage, mail, path, draw) => {
  const me = visitor(stage, mail.to)
  for (let time = 1; time <= 20 && !stage.over(); time++) {
    const page = await look(me, path)
    if (page === null) return
    const session = draw.pick(page.sessions.length > 0 ? page.sessions : ['s1'])
    const isIn = ['registered', 'toReconfirm', 'waitlisted'].includes(page.state ?? '')
    const wish: Fields = isIn ? { action: 'cancel', reason: '' } : { action: 'register', who: 'me', session, ...paying }
    await me.presses(path, { ...page.hidden, ...wish })
    await stage.world.agenda.sleep(draw.between(1, 15) * minute)
  }
  stage.met('somebody toggled')
}

/** The same form in two tabs, from two municipalities, pressed at nearly the same time. */
const twoMunicipalities: Oddity = async (stage, mail, path, draw) => {
  const me = visitor(stage, mail.to)
  const page = await look(me, path)
  if (page === null || stage.over()) return
  const session = draw.pick(page.sessions.length > 0 ? page.sessions : ['s1'])
  const from = (municipality: string): Fields => ({ ...page.hidden, action: 'register', who: 'me', session, municipality, ...paying })
  await me.pressesTwice(path, from(furesoe), from(ballerup), draw.between(0, 400))
  stage.met('two tabs from two municipalities')
}

/** After the deadline somebody asks for a colleague. */
const lateColleague: Oddity = async (stage, mail, path, draw) => {
  const closes = closingTime(stage.campaign.letter)
  if (closes) await stage.world.agenda.sleep(Math.max(0, Date.parse(closes) + 60 * minute - stage.world.agenda.now()))
  if (stage.over()) return
  const me = visitor(stage, mail.to)
  const page = await look(me, path)
  if (page === null || !page.body.includes('value="late"')) return
  const colleague = typedPerson(`${canaryOf(mail.to)}sen`)
  await me.presses(path, {
    ...page.hidden,
    action: 'late',
    who: 'other',
    session: draw.pick(['s1', ...page.sessions]),
    ...colleague,
    ...paying,
  })
  stage.met('a colleague was asked for late')
}

/** What somebody needs is typed, typed anew, and taken back. */
const needs: Oddity = async (stage, mail, path, draw) => {
  if (!stage.campaign.letter.form.cateringNeeds) return
  const me = visitor(stage, mail.to)
  const page = await look(me, path)
  if (page === null || stage.over()) return
  const session = draw.pick(page.sessions.length > 0 ? page.sessions : ['s1'])
  const typed: Fields[] = [{ needs: 'vegetar' }, { needs: 'vegetar, og plads til en kørestol' }, { needs: '', noNeeds: 'yes' }]
  for (const [index, said] of typed.slice(0, draw.between(1, 3)).entries()) {
    const action = index === 0 ? { action: 'register', who: 'me', ...paying } : { action: 'change' }
    await me.presses(path, { ...page.hidden, ...action, session, ...said })
    await stage.world.agenda.sleep(draw.between(2, 600) * minute)
    if (stage.over()) return
  }
  stage.met('needs were typed')
}
