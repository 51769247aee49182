import type { CampaignId } from './ids.ts'

/**
 * A trial is a small campaign to the mailbox simulator and one mailbox, which `indbyd smoke` mails,
 * follows and erases (a smoke test). Its name says so: rights and rules that are for trials only
 * hang on it (`infra/data-stack.ts`).
 */
export const isTrial = (campaign: string): campaign is CampaignId => /^smoke-\d{8}-\d{6}$/.test(campaign)
