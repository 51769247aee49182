import { basename } from 'node:path'
import { readCampaignFolder } from '../../cli/campaign-folder.ts'
import { type CampaignId, campaignIdFrom } from '../../functions/values/ids.ts'
import type { House } from '../house.ts'
import { launchFolder } from '../launch-folder.ts'
import type { OutboxMail } from '../ses/mail-json.ts'
import { settleAndSweep, turnTo } from '../turn.ts'
import { type ComesTo, isOrder } from './deed.ts'
import { folderAsLaunched } from './folder-as-launched.ts'
import { doesOnPage } from './guest.ts'
import { type Aftermath, lookBack } from './look-back.ts'
import { openStage } from './open-stage.ts'
import type { Scene, Script } from './script.ts'
import { staffDecide, staffOrder } from './staff.ts'

/** What a campaign's days came to. */
export interface Played extends Aftermath {
  /** Addresses on the list, each once. */
  invited: string[]
  /** Steps dropped at launch. */
  dropped: string[]
  acted: { scene: Scene; who: string; comesTo: ComesTo }[]
}

/**
 * Launches a campaign's folder in a house of its own and turns the clock from scene to scene, until
 * the day after the meeting.
 * @throws when the letter cannot be launched, with what stands in the way
 */
export async function play(folder: string, script: Script): Promise<Played> {
  await using stage = await openStage(script.start)
  const { house } = stage
  await using early = await folderAsLaunched(folder, script)
  const dismiss: Record<string, string> = script.late.length > 0 ? { 'DOCUMENT-MISSING': `${script.late.join(', ')} comes later` } : {}
  const launched = await launchFolder(house.platform, { dir: early.folder, confirmed: 'everyone', dismiss, by: 'staff:demo' })
  if (launched.outcome !== 'launched') throw new Error(`${folder} cannot be launched: ${JSON.stringify(launched)}`)
  await settleAndSweep(house)
  const acted: Played['acted'] = []
  for (const scene of script.scenes) {
    await turnTo(house, scene.at)
    if (isOrder(scene.does)) acted.push({ scene, who: 'staff', comesTo: await staffOrder(house, folder, scene) })
    for (const who of scene.who) acted.push({ scene, who, comesTo: await act(house, campaignOf(folder), who, scene) })
  }
  await turnTo(house, script.end)

  const dropped = launched.dropped.map(({ step }) => step)
  return { invited: await invitedBy(folder, script), dropped, acted, ...(await lookBack(house, campaignOf(folder))) }
}

async function act(house: House, campaign: CampaignId, who: string, { does, with: fields }: Scene): Promise<ComesTo> {
  const { ses, settle } = house
  await settle()
  const mails = await ses.outbox.list({ to: who })
  switch (does) {
    case 'bounce':
      return report(ses, mails.at(-1), 'bounce')
    case 'complain':
      return report(ses, mails.at(-1), 'complaint')
    case 'approve':
    case 'refuse':
      return staffDecide(house, campaign, who, does)
    case 'remind':
    case 'send':
    case 'addDocument':
    case 'move':
    case 'freeSeats':
    case 'attendance':
      throw new Error(`${does} is done to nobody in particular`)
    default:
      return doesOnPage(mails, does, fields)
  }
}

const campaignOf = (folder: string): CampaignId => campaignIdFrom(basename(folder))

async function report(ses: House['ses'], mail: OutboxMail | undefined, event: 'bounce' | 'complaint'): Promise<ComesTo> {
  return mail && (await ses.report(mail.messageId, event)) ? 'done' : 'no mail leads to it'
}

async function invitedBy(folder: string, { start }: Script): Promise<string[]> {
  const { recipients } = await readCampaignFolder(folder, start)
  return [...new Set(recipients?.recipients.map(({ recipient }) => recipient.email))]
}
