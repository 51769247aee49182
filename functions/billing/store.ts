import type { Change, Item, Key, Table } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Agreement } from './agreement.ts'

const pk = (campaign: CampaignId) => `C#${campaign}#B`
const agreementKey = (campaign: CampaignId, number: PersonNumber): Key => ({ pk: pk(campaign), sk: String(number).padStart(7, '0') })

export const putAgreement = (campaign: CampaignId, agreed: Agreement): Change => ({
  put: { ...agreementKey(campaign, agreed.number), ...agreed },
})

export const recordCancelled = (campaign: CampaignId, number: PersonNumber, at: Instant, percent: number): Change => ({
  update: agreementKey(campaign, number),
  set: { cancelled: { at, percent } },
})

export const loadAgreement = ({ table }: { table: Table }, campaign: CampaignId, number: PersonNumber): Promise<Agreement | undefined> =>
  table.get<Item & Agreement>(agreementKey(campaign, number), { consistent: true })

export const loadAgreements = ({ table }: { table: Table }, campaign: CampaignId): Promise<Agreement[]> =>
  table.query<Item & Agreement>({ pk: pk(campaign), consistent: true })
