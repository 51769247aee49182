import { existsSync } from 'node:fs'
import { type AddedOrder, launchAdded } from '../functions/staff/launch-added.ts'
import type { CampaignId } from '../functions/values/ids.ts'
import type { Instant } from '../functions/values/instant.ts'
import { readCampaignFolder } from './campaign-folder.ts'
import { campaignIn } from './campaign-id.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { ReachedHouse } from './reach-house.ts'

/**
 * `launch DIR|ID --added`: invites those who came on the list after the launch, and nobody else.
 */
export async function inviteAdded(house: ReachedHouse, word: string, order: Omit<AddedOrder, 'campaign'>): Promise<Outcome> {
  const launched = await launchAdded(house, { ...order, campaign: await idOf(word, house.clock.now()) })
  switch (launched.outcome) {
    case 'refused':
      return refused(launched.problems, 'Intet er sendt:')
    case 'nobodyAdded':
      return done(
        { alreadyLaunched: true, added: 0, recipients: launched.recipients },
        'Alle på listen er inviteret, så ingen har fået mere mail. Nye skal først hentes ind: indbyd import MAPPE --commit',
      )
    case 'launched': {
      await house.settle()
      const { added, step } = launched
      return done(
        { launched: true, added, steps: [{ step: step.name, run: step.run ?? 1, at: step.at }] },
        `${added} nye får invitationen ${step.local.date.long} ${step.local.time}. De andre får ingen mail.`,
      )
    }
  }
}

/** A campaign may be called otherwise than its folder. */
async function idOf(word: string, now: Instant): Promise<CampaignId> {
  const letter = existsSync(word) ? (await readCampaignFolder(word, now)).letter : null
  return letter?.id ?? campaignIn(word)
}
