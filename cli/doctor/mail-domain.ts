import { GetEmailIdentityCommand, type GetEmailIdentityCommandOutput } from '@aws-sdk/client-sesv2'
import { mailFromOf } from '../../infra/mail-from.ts'
import { blocker, type Check, ok, warning } from './check.ts'
import type { World } from './world.ts'

type Identity = Pick<GetEmailIdentityCommandOutput, 'VerifiedForSendingStatus' | 'DkimAttributes' | 'MailFromAttributes'>

/** The domain mails come from: whether SES and the DNS agree that it is ours (DKIM, SPF, DMARC). */
export async function lookAtMailDomain({ mailDomain, aws, names }: World): Promise<Check[]> {
  const [identity, spf, dmarc, mx] = await Promise.all([
    aws.ses.send(new GetEmailIdentityCommand({ EmailIdentity: mailDomain })),
    texts(names, mailFromOf(mailDomain)),
    texts(names, `_dmarc.${mailDomain}`),
    names.resolveMx(mailFromOf(mailDomain)).catch(absent),
  ])
  return [
    ...judgeIdentity(identity, mailDomain),
    judgeMailFrom(identity, mailDomain, mx.length > 0),
    judgeSpf(spf, mailDomain),
    judgeDmarc(dmarc, mailDomain),
  ]
}

export const judgeIdentity = ({ VerifiedForSendingStatus, DkimAttributes }: Identity, domain: string): Check[] => [
  VerifiedForSendingStatus
    ? ok('IDENTITY', `SES sender fra ${domain}.`)
    : blocker(
        'IDENTITY',
        `SES kender ikke ${domain} som jeres domæne endnu.`,
        'Læg de tre DkimRecord fra stakken i domænets DNS, og vent en time.',
      ),
  DkimAttributes?.SigningEnabled && DkimAttributes.Status === 'SUCCESS'
    ? ok('DKIM', 'Mails underskrives med DKIM.')
    : blocker(
        'DKIM',
        'Mails bliver ikke underskrevet (DKIM), så de ender let i spam.',
        'Læg de tre DkimRecord fra stakken i domænets DNS. De skal blive stående.',
      ),
]

export function judgeMailFrom({ MailFromAttributes: of }: Identity, domain: string, hasMx: boolean): Check {
  if (of?.MailFromDomainStatus === 'SUCCESS' && hasMx) return ok('MAIL-FROM', `Afviste mails kommer tilbage til ${of.MailFromDomain}.`)
  return warning(
    'MAIL-FROM',
    `${mailFromOf(domain)} er ikke klar som afsenderdomæne (MAIL FROM), så SPF gælder for amazonses.com og ikke for jer.`,
    'Læg MailFromRecord1 (MX) og MailFromRecord2 (TXT) fra stakken i domænets DNS.',
  )
}

export const judgeSpf = (records: string[], domain: string): Check =>
  records.some(text => text.startsWith('v=spf1') && text.includes('include:amazonses.com'))
    ? ok('SPF', 'SPF siger, at SES må sende, og gælder jeres eget domæne.')
    : warning('SPF', `Der er ingen SPF for ${mailFromOf(domain)}, der nævner SES.`, 'Læg MailFromRecord2 fra stakken i domænets DNS.')

/**
 * Ours is signed for the very domain and leaves by one below it: aligned also where it is strict.
 */
export function judgeDmarc(records: string[], domain: string): Check {
  const record = records.find(text => text.startsWith('v=DMARC1'))
  if (!record)
    return warning(
      'DMARC',
      `Der er ingen DMARC for ${domain}, og det kræver store postkasser af den, der sender til mange.`,
      `Læg denne TXT på _dmarc.${domain}: v=DMARC1; p=none`,
    )
  if (/aspf=s/.test(record) && !/adkim/.test(record))
    return warning(
      'DMARC',
      'DMARC kræver, at SPF gælder præcis samme domæne, så det er kun DKIM, der bærer.',
      'Fjern aspf=s, eller lad det stå, hvis DKIM er i orden.',
    )
  return ok('DMARC', 'DMARC er sat, og SPF og DKIM passer til afsenderen.')
}

const absent = (error: NodeJS.ErrnoException): never[] => {
  if (error.code === 'ENOTFOUND' || error.code === 'ENODATA') return []
  throw error
}

const texts = async (names: World['names'], name: string): Promise<string[]> =>
  (await names.resolveTxt(name).catch(absent)).map(parts => parts.join(''))
