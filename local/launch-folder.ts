import { readCampaignFolder } from '../cli/campaign-folder.ts'
import type { Launched, LaunchHouse } from '../functions/staff/launch-letter.ts'
import { type CampaignLaunch, takeInAndLaunch } from '../functions/staff/take-in-and-launch.ts'

/**
 * Launches a campaign's folder in a house of this process: for the start page, demos and benches.
 */
export async function launchFolder(house: LaunchHouse, { dir, ...how }: { dir: string } & Omit<CampaignLaunch, 'read'>): Promise<Launched> {
  return takeInAndLaunch(house, { read: await readCampaignFolder(dir, house.clock.now()), ...how })
}
