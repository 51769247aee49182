import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readCampaignFolder } from '../../cli/campaign-folder.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { freeSeats } from '../../functions/staff/acts/free-seats.ts'
import { addDocument } from '../../functions/staff/add-document.ts'
import { answers } from '../../functions/staff/answers.ts'
import { noteAttendance } from '../../functions/staff/attendance.ts'
import { approve, refuse } from '../../functions/staff/decide-pending.ts'
import { move } from '../../functions/staff/move.ts'
import { remind } from '../../functions/staff/remind.ts'
import { type SendOrder, send } from '../../functions/staff/send.ts'
import { type CampaignId, campaignIdFrom } from '../../functions/values/ids.ts'
import type { House } from '../house.ts'
import { settleAndSweep } from '../turn.ts'
import type { ComesTo } from './deed.ts'
import type { Scene } from './script.ts'

const by = 'staff:demo'

/** What the notice to staff asks for: a yes or no to somebody who awaits it. */
export async function staffDecide({ platform }: House, id: CampaignId, email: string, decision: 'approve' | 'refuse'): Promise<ComesTo> {
  const campaign = await loadCampaign(platform, id)
  const person = (await loadPersons(platform, id, 1, campaign?.highest ?? 0)).find(person => person.email === email)
  if (!person) return 'no mail leads to it'
  const decided = await { approve, refuse }[decision](platform, id, person.number, by)
  return decided.outcome === 'committed' ? 'done' : 'refused'
}

/** What staff do for all, as they would type it; its mails are out when it returns. */
export async function staffOrder(house: House, folder: string, scene: Scene): Promise<ComesTo> {
  const outcome = await ordered(house, folder, scene)
  await settleAndSweep(house)
  return carriedOut.has(outcome) ? 'done' : 'refused'
}

const carriedOut = new Set(['reminded', 'sent', 'added', 'changed', 'freed', 'noted'])

async function ordered({ platform, clock }: House, folder: string, { does, with: fields }: Scene): Promise<string> {
  const campaign = campaignIdFrom(basename(folder))
  const { document = '', file = '', text = '' } = fields
  switch (does) {
    case 'remind':
      return (await remind(platform, { campaign, dryRun: false, confirmed: null, by })).outcome
    case 'send': {
      const order = { campaign, to: fields.to as SendOrder['to'], text, by }
      const shown = await send(platform, { ...order, confirmed: null })
      return shown.outcome === 'dryRun' ? (await send(platform, { ...order, confirmed: shown.sends })).outcome : shown.outcome
    }
    case 'move': {
      const { letter } = await readCampaignFolder(folder, clock.now())
      if (!letter) return 'unreadable'
      const order = { letter, declined: fields.declined === 'yes', by }
      const shown = await move(platform, { ...order, confirmed: null })
      return shown.outcome === 'dryRun' ? (await move(platform, { ...order, confirmed: shown.mails })).outcome : shown.outcome
    }
    case 'freeSeats': {
      const shown = await freeSeats.does(platform, { campaign, confirmed: null }, by)
      return shown.outcome === 'dryRun' ? (await freeSeats.does(platform, { campaign, confirmed: shown.mails }, by)).outcome : shown.outcome
    }
    case 'attendance':
      return (await noteAttendance(platform, { campaign, file: await listOfThoseHere(platform, campaign, fields.away ?? ''), by })).outcome
    default:
      return (await addDocument(platform, { campaign, document, name: file, bytes: await readFile(join(folder, file)), by })).outcome
  }
}

/** The participant list as it lies at the door, without those who did not show up. */
async function listOfThoseHere(platform: House['platform'], campaign: CampaignId, away: string) {
  const found = await answers(platform, campaign)
  const here = found?.participants.filter(({ status, email }) => status === 'registered' && !away.split(' ').includes(email)) ?? []
  return { name: 'kom.csv', bytes: new TextEncoder().encode(['email', ...here.map(({ email }) => email)].join('\n')) }
}
