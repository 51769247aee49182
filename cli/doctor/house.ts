import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager'
import { blocker, type Check, ok, warning } from './check.ts'
import type { World } from './world.ts'

/** What the stage says of itself, and the keys its links are signed with. */
export async function lookAtHouse(world: World): Promise<Check[]> {
  const { aws, outputs, health, now, version } = world
  const [said, secret] = await Promise.all([health(), aws.secrets.send(new DescribeSecretCommand({ SecretId: outputs.LinkKeysSecret }))])
  return [
    secret.DeletedDate
      ? blocker(
          'LINK-KEYS',
          'Nøglerne bag folks links er på vej til at blive slettet.',
          'Fortryd det straks: aws secretsmanager restore-secret',
        )
      : ok('LINK-KEYS', 'Nøglerne bag folks links er der.'),
    judgeClock(now() - Date.parse(said.now)),
    judgeVersion(version, String(outputs.Version)),
    judgeSharing(said.recipients, said.sharing),
  ]
}

export function judgeClock(offMs: number): Check {
  const minutes = Math.round(Math.abs(offMs) / 60_000)
  return minutes < 2
    ? ok('CLOCK', 'Maskinens ur går som stagens.')
    : warning(
        'CLOCK',
        `Maskinens ur går ${minutes} minutter ${offMs > 0 ? 'foran' : 'bagud'}.`,
        'Stil uret efter nettet. Fra fem minutter afviser AWS kommandoer herfra.',
      )
}

export const judgeVersion = (here: string, there: string): Check =>
  here === there
    ? ok('VERSION', `Stagen kører den version, der ligger her (${here}).`)
    : warning(
        'VERSION',
        `Stagen kører ${there}, og her ligger ${here}.`,
        'Hent den version, stagen kører, eller sæt denne i drift: npm run deploy',
      )

/**
 * A mail from outside that says it is from the same organisation is what their filters look for.
 */
export const judgeSharing = (recipients: number, sharing: number): Check =>
  sharing === 0
    ? ok('SAME-DOMAIN', 'Ingen modtagere har samme domæne som afsenderen.')
    : warning(
        'SAME-DOMAIN',
        `${sharing} af ${recipients} modtagere har samme domæne som afsenderen. Deres postsystem kan tro, at mailen er forfalsket.`,
        'Bed dem, der driver jeres postsystem, om at lukke mails fra SES ind, når DKIM er i orden. Prøv med en mail til en af dem.',
      )
