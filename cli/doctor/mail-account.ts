import { GetAccountCommand, type GetAccountCommandOutput } from '@aws-sdk/client-sesv2'
import { blocker, type Check, ok, warning } from './check.ts'
import type { World } from './world.ts'

/** What SES lets this account mail, beside the largest list there is. */
export async function lookAtMailAccount({ aws, health }: World): Promise<Check[]> {
  const [account, { largestList }] = await Promise.all([aws.ses.send(new GetAccountCommand()), health()])
  return judgeMailAccount(account, largestList)
}

export function judgeMailAccount(
  { ProductionAccessEnabled, SendingEnabled, EnforcementStatus, SendQuota }: Omit<GetAccountCommandOutput, '$metadata'>,
  largestList: number,
): Check[] {
  const perDay = SendQuota?.Max24HourSend ?? 0
  return [
    ProductionAccessEnabled
      ? ok('MAIL-SANDBOX', 'SES sender til alle.')
      : blocker(
          'MAIL-SANDBOX',
          'SES sender kun til bekræftede adresser (sandkassen).',
          'Bed AWS om adgang til produktion: SES, Account dashboard.',
        ),
    SendingEnabled && (EnforcementStatus ?? 'HEALTHY') === 'HEALTHY'
      ? ok('MAIL-HEALTH', 'SES har intet at udsætte på kontoen.')
      : blocker(
          'MAIL-HEALTH',
          `SES har stoppet kontoen eller er ved det (${EnforcementStatus}).`,
          'Læs sagen i SES, og svar AWS, før der sendes mere.',
        ),
    perDay < 0 || perDay >= Math.max(largestList, 1000)
      ? ok('MAIL-QUOTA', `SES tager ${perDay < 0 ? 'alle' : perDay} mails i døgnet, og den største liste har ${largestList}.`)
      : warning(
          'MAIL-QUOTA',
          `SES tager ${perDay} mails i døgnet, og den største liste har ${largestList}.`,
          'Bed AWS om en højere kvote: Service Quotas, Amazon SES. Ellers tager en udsendelse flere døgn.',
        ),
  ]
}
