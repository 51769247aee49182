import { pause, resume } from '../../staff/acts/pause.ts'
import { loadStanding } from '../../staff/standing.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import type { LetterVisit, OfficeHouse, OrderHouse } from '../visit.ts'
import { CampaignPage } from './campaign-page.tsx'

/** How one letter stands. */
export const campaignPage = (house: OfficeHouse) => (visit: LetterVisit) => shown(house, visit, [], 200)

async function shown(house: OfficeHouse, visit: LetterVisit, problems: readonly Problem[], status: 200 | 409 | 422): Promise<Response> {
  const { c, campaign } = visit
  const told = { problems, done: c.req.query('gjort') }
  if (campaign.state === 'erased') {
    const { erasedPage } = await import('../endings/erased.tsx')
    return c.html(await erasedPage(house, visit, told), status)
  }
  const standing = await loadStanding(house, campaign)
  return c.html(<CampaignPage visit={visit} standing={standing} now={house.clock.now()} {...told} />, status)
}

/** Makes so what a mail that came in seems to mean, or puts it aside. */
export const decideOnMail = (house: OrderHouse) => async (visit: LetterVisit) => {
  const { id: campaign = '', mail = '' } = visit.c.req.param()
  const { decision } = await visit.c.req.parseBody()
  const { settleMail } = await import('../../staff/acts/inbox.ts')
  const given = await giveOrder(house, visit, 'settle-mail', settleMail, { campaign, mail, decision })
  return given.done ? backTo(visit, `/c/${campaign}`, `mail-${String(decision)}`) : shown(house, visit, given.problems, given.status)
}

/** Stops every mailing of a letter, and lets them go on. */
export const pauseMailings = (house: OrderHouse) => (visit: LetterVisit) => turn(house, visit, 'pause', pause)
export const resumeMailings = (house: OrderHouse) => (visit: LetterVisit) => turn(house, visit, 'resume', resume)

async function turn(house: OrderHouse, visit: LetterVisit, name: string, act: typeof pause): Promise<Response> {
  const { c } = visit
  const { id: campaign } = visit.campaign
  const given = await giveOrder(house, visit, name, act, { campaign })
  const { til } = await c.req.parseBody()
  return given.done ? backTo(visit, `/c/${campaign}`, name, til) : shown(house, visit, given.problems, given.status)
}
