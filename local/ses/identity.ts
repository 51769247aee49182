import { Refusal } from '../engines/rest-json.ts'

/** An address or domain as this account knows it; without a list every one is verified. */
export function identityOf(identity: string, verifiedDomains: readonly string[] | undefined) {
  if (verifiedDomains && !verifiedDomains.includes(identity))
    throw new Refusal('NotFoundException', `Email identity ${identity} does not exist.`, 404)
  return { IdentityType: identity.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN', VerifiedForSendingStatus: true }
}
