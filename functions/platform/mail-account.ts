import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2'

/** How much SES lets this account mail. */
export interface MailQuota {
  /** Recipients in any 24 hours. */
  perDay: number
  sentLastDay: number
  perSecond: number
  /** False in the sandbox, where only verified addresses get mail. */
  toAnyone: boolean
}

export interface MailAccount {
  quota(): Promise<MailQuota>
  /** Whether the address, its domain or a domain above that is verified. */
  mayMailFrom(address: string): Promise<boolean>
}

export const openMailAccount = (client: SESv2Client): MailAccount => ({
  async quota() {
    const { SendQuota: quota = {}, ProductionAccessEnabled: toAnyone = true } = await client.send(new GetAccountCommand())
    const { Max24HourSend: perDay = 0, SentLast24Hours: sentLastDay = 0, MaxSendRate: perSecond = 0 } = quota
    // SES says -1 where there is no limit.
    return { perDay: perDay < 0 ? Number.POSITIVE_INFINITY : perDay, sentLastDay, perSecond, toAnyone }
  },

  async mayMailFrom(address) {
    for (const identity of identitiesFor(address)) if (await isVerified(client, identity)) return true
    return false
  },
})

/**
 * `kkr@mail.kommune.dk`, `mail.kommune.dk`, `kommune.dk`: a verified domain covers those below it.
 */
function identitiesFor(address: string): string[] {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
  return [address, ...labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))]
}

async function isVerified(client: SESv2Client, identity: string): Promise<boolean> {
  try {
    return (await client.send(new GetEmailIdentityCommand({ EmailIdentity: identity }))).VerifiedForSendingStatus ?? false
  } catch (error) {
    if (error instanceof NotFoundException) return false
    throw error
  }
}

/** To ask twice costs nothing, so the SDK may; SES answers this once a second. */
export const mailAccountFromEnvironment = (): MailAccount => openMailAccount(new SESv2Client({}))
