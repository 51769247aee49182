/**
 * A campaign's id: the folder's name, lower case letters, digits and hyphens, at most 40. Safe as a
 * mail tag, in a path and in a key.
 */
export type CampaignId = string & { readonly __brand: 'CampaignId' }

/**
 * A person's running number in one campaign, from 1. Everyone who can get mail has one; gaps are
 * allowed.
 */
export type PersonNumber = number & { readonly __brand: 'PersonNumber' }

export type SessionId = string & { readonly __brand: 'SessionId' }

const campaignId = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

export const isCampaignId = (text: string): text is CampaignId => campaignId.test(text)

/**
 * @throws when the text cannot be a campaign's id; for places where a check has already been made.
 */
export function campaignIdFrom(text: string): CampaignId {
  if (!isCampaignId(text)) throw new Error(`not a campaign id: ${JSON.stringify(text)}`)
  return text
}
