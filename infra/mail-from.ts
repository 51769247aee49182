/**
 * The domain bounces go to (the envelope's sender, Return-Path). Below our own, SPF speaks for the
 * same organisation as the address people see, which is what DMARC calls aligned; without it SPF
 * speaks for amazonses.com, and DKIM alone has to hold.
 */
export const mailFromOf = (mailDomain: string): string => `bounce.${mailDomain}`

/** Which SES wants in the DNS before it uses the domain. */
export const mailFromRecords = (mailFrom: string, region: string) => ({
  MailFromRecord1: `${mailFrom} MX 10 feedback-smtp.${region}.amazonses.com`,
  MailFromRecord2: `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
})
