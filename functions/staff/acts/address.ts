import * as v from 'valibot'
import { normaliseAddress } from '../../audience/address.ts'
import { stopsAllMail } from '../../audience/person.ts'
import { loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import type { CampaignId } from '../../values/ids.ts'
import { act, type Refused, refusal, unknownCampaign, unknownPerson } from '../act.ts'
import { type AddressCorrected, correctAddress as correct, sendLinkAgain } from '../correct-address.ts'
import { findPerson } from '../find-person.ts'
import { campaign, person } from '../order.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random'>

export const correctAddress = act({
  least: 'editor',
  mails: 'one',
  shape: v.strictObject({ campaign, person, email: v.pipe(v.string(), v.maxLength(1000)) }),
  async does(house: House, order, by) {
    const found = await find(house, order)
    if ('outcome' in found) return found
    const read = normaliseAddress(order.email)
    if (!read.ok)
      return refused(order.person, 'WRONG-ADDRESS', 'Mailadressen er ikke skrevet rigtigt. Se efter, om der mangler et @ eller et punktum.')
    const corrected = await correct(house, { ...found, by }, read.address)
    return corrected === 'corrected' || corrected === 'alreadySo'
      ? { outcome: corrected, number: found.person.number }
      : refused(order.person, ...whyNot[corrected])
  },
})

const refused = (at: string, code: string, says: string): Refused => ({
  outcome: 'refused',
  problems: [{ at, field: 'email', code, level: 'blocker', says }],
})

const whyNot: Record<Exclude<AddressCorrected, 'corrected' | 'alreadySo'>, [code: string, says: string]> = {
  taken: ['TAKEN', 'En anden på listen har den adresse.'],
  changedMeanwhile: ['CHANGED-MEANWHILE', 'Det, der står om personen, blev ændret i samme øjeblik. Se, hvad der står nu.'],
}

export const sendAgain = act({
  least: 'editor',
  mails: 'one',
  shape: v.strictObject({ campaign, person }),
  async does(house: House, order, by) {
    const found = await find(house, order)
    if ('outcome' in found) return found
    if (found.campaign.state !== 'launched')
      return refusal(order.campaign, 'NOT-LAUNCHED', 'Brevet er ikke sendt ud, så der er intet link at sende.')
    const { suppression, number } = found.person
    if (suppression && stopsAllMail(suppression)) return refusal(order.person, 'UNREACHABLE', 'Adressen kan ikke nås. Ret den først.')
    await sendLinkAgain(house, { ...found, by })
    return { outcome: 'sentAgain' as const, number }
  },
})

async function find(house: House, order: { campaign: CampaignId; person: string }) {
  const campaign = await loadCampaign(house, order.campaign)
  if (!campaign) return unknownCampaign(order.campaign)
  const person = await findPerson(house, campaign, order.person)
  return person ? { campaign, person } : unknownPerson(order.person)
}
