import { readCampaignFolder } from '../cli/campaign-folder.ts'
import type { Launched, LaunchHouse } from '../functions/staff/launch.ts'
import { type CampaignLaunch, launchCampaign } from '../functions/staff/launch-campaign.ts'

/**
 * Launches a campaign's folder in a house of this process: for the start page, demos and benches.
 */
export async function launchFolder(house: LaunchHouse, { dir, ...how }: { dir: string } & Omit<CampaignLaunch, 'read'>): Promise<Launched> {
  return launchCampaign(house, { read: await readCampaignFolder(dir, house.clock.now()), ...how })
}
