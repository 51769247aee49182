import type { CampaignState } from '../campaign/campaign.ts'

export type NotRunning = Exclude<CampaignState, 'launched'>

/**
 * Why something cannot be ordered of a campaign: it is not out yet, or it is out no more.
 * @param before what is said of one that is not out yet
 */
export const whyNotRunning = (state: NotRunning, before: string): { code: string; says: string } => {
  switch (state) {
    case 'draft':
      return { code: 'NOT-LAUNCHED', says: before }
    case 'calledOff':
      return { code: 'CALLED-OFF', says: 'Arrangementet er aflyst, så der er ikke mere at ændre, og ingen får flere mails.' }
    case 'over':
      return { code: 'OVER', says: 'Arrangementet er slut, så der er ikke mere at ændre, og ingen får flere mails.' }
    case 'erased':
      return { code: 'ERASED', says: 'Arrangementets oplysninger er slettet, så der er ikke mere at ændre.' }
  }
}

export const sayLaunch = 'Arrangementet er ikke sendt ud. Ret brevet, som du vil, og send det: indbyd launch MAPPE --yes ANTAL'
