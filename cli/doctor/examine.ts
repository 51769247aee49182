import { lookAtAlarms } from './alarms.ts'
import { type Check, warning } from './check.ts'
import { lookAtHouse } from './house.ts'
import { lookAtInbox } from './inbox.ts'
import { lookAtLambdas } from './lambdas.ts'
import { lookAtMailAccount } from './mail-account.ts'
import { lookAtMailDomain } from './mail-domain.ts'
import { lookAtMailEvents } from './mail-events.ts'
import { lookAtSite } from './site.ts'
import type { World } from './world.ts'

const subjects: { code: string; about: string; look(world: World): Promise<Check[]> }[] = [
  { code: 'MAIL-DOMAIN', about: 'afsenderens domæne', look: lookAtMailDomain },
  { code: 'MAIL-ACCOUNT', about: 'hvad SES tager imod', look: lookAtMailAccount },
  { code: 'MAIL-EVENTS', about: 'hvad SES fortæller', look: lookAtMailEvents },
  { code: 'INBOX', about: 'svar på mail', look: lookAtInbox },
  { code: 'ALARMS', about: 'alarmerne', look: lookAtAlarms },
  { code: 'LAMBDAS', about: 'hvor meget kontoen må køre', look: lookAtLambdas },
  { code: 'SITE', about: 'siderne', look: lookAtSite },
  { code: 'HOUSE', about: 'stagen selv', look: lookAtHouse },
]

/** Everything at once; what could not be asked is a finding of its own and hides no other. */
export async function examine(world: World): Promise<Check[]> {
  const looked = await Promise.all(
    subjects.map(({ code, about, look }) => look(world).catch((error: Error & { code?: string }) => [notAsked(code, about, error)])),
  )
  return looked.flat()
}

/** AWS' own words may name accounts and people: its code is enough. */
const notAsked = (code: string, about: string, error: Error & { code?: string }): Check =>
  warning(
    `${code}-UNKNOWN`,
    `Der kunne ikke spørges om ${about} (${error.code ?? error.name}).`,
    'Log ind med en bruger, der må læse på hele kontoen, ikke kun med stagens operator-rolle, og prøv igen.',
  )
