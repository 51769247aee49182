import { basename } from 'node:path'
import { type CampaignId, isCampaignId } from '../functions/values/ids.ts'
import { WrongUse } from './outcome.ts'

/** The campaign meant by an id, or by the path of its folder. */
export function campaignIn(word: string): CampaignId {
  const id = basename(word)
  if (!isCampaignId(id))
    throw new WrongUse(`»${word}« er ikke navnet på et arrangement. Det er mappens navn: små bogstaver, tal og bindestreger.`)
  return id
}
