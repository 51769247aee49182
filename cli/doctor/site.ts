import { DescribeCertificateCommand } from '@aws-sdk/client-acm'
import { blocker, type Check, ok, warning } from './check.ts'
import type { World } from './world.ts'

const day = 24 * 3600 * 1000

/** The address behind every personal link: its name, its certificate, and whether it answers. */
export async function lookAtSite(world: World): Promise<Check[]> {
  const { site, outputs, names, aws, now } = world
  const answers = await answering(world)
  if (!site) return [ownName, answers]
  const [points, { Certificate }] = await Promise.all([
    names.resolveCname(site.host).catch(() => []),
    aws.acm.send(new DescribeCertificateCommand({ CertificateArn: site.certificateArn })),
  ])
  return [
    points.some(name => name.replace(/\.$/, '') === outputs.SiteHostPointsTo)
      ? ok('SITE-HOST', `${site.host} peger på stagen.`)
      : blocker(
          'SITE-HOST',
          `${site.host} peger ikke på stagen, så ingen kan åbne deres link.`,
          `Læg en CNAME i DNS: ${site.host} → ${outputs.SiteHostPointsTo}`,
        ),
    judgeCertificate(Certificate?.Status, Certificate?.NotAfter?.getTime(), now()),
    answers,
  ]
}

const ownName = warning(
  'SITE-HOST',
  'Links begynder med et navn, som AWS har fundet på, og det vækker mistanke i en mail.',
  'Få et certifikat til jeres eget navn i stagens region, og skriv begge under site i cdk.json (docs/runbook.md).',
)

async function answering({ outputs, visit }: World): Promise<Check> {
  const status = await visit(`${outputs.SiteUrl}/was`).then(
    answer => answer.status,
    () => 0,
  )
  return status === 200
    ? ok('SITE', 'Siderne svarer.')
    : blocker(
        'SITE',
        `Siderne svarer ikke, som de skal (${status || 'intet svar'}).`,
        'Se loggen for site: aws logs tail /indbyd-STAGE-app/site --since 1h',
      )
}

export function judgeCertificate(status: string | undefined, until: number | undefined, now: number): Check {
  if (status !== 'ISSUED' || until === undefined)
    return blocker('CERTIFICATE', 'Certifikatet er ikke udstedt.', 'Læg certifikatets CNAME i DNS, som ACM viser den.')
  const days = Math.floor((until - now) / day)
  const last = new Date(until).toISOString().slice(0, 10)
  if (days < 0)
    return blocker('CERTIFICATE', `Certifikatet udløb ${last}.`, 'Se i ACM, hvorfor det ikke er fornyet: Dets CNAME skal stå i DNS.')
  return days < 30
    ? warning(
        'CERTIFICATE',
        `Certifikatet gælder til ${last} og burde være fornyet.`,
        'Se i ACM, hvorfor det ikke er fornyet: Dets CNAME skal stå i DNS.',
      )
    : ok('CERTIFICATE', `Certifikatet gælder til ${last}.`)
}
