import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'
import { type Asked, ask } from './ask.ts'
import type { Destination } from './destination.ts'
import { NotDone, Unreachable, WrongUse } from './outcome.ts'
import { findOperator, regionOf } from './stage-operator.ts'
import { whyUnreachable } from './stage-trouble.ts'

/**
 * A stage's door `operator`, asked with the operator's own AWS credentials (SSO, profiles,
 * environment: the SDK's chain), which AWS checks by the request's signature (SigV4).
 * @throws Unreachable, WrongUse
 */
export async function stageOnAws(stage: string): Promise<Destination> {
  if (!/^[a-z][a-z0-9]*$/.test(stage)) throw new WrongUse(`»${stage}« kan ikke være en stages navn: små bogstaver og tal, som i cdk.json.`)
  const region = regionOf(stage)
  const client = new CloudFormationClient({ ...(region && { region }), maxAttempts: 3 })
  const found = await findOperator(client, stage).catch(error => {
    throw error instanceof Unreachable ? error : whyUnreachable(error, stage)
  })
  return {
    called: `stagen ${stage}`,
    settles: false,
    async post(act, body) {
      if (found.updating && !whileUpdating.has(act)) throw new Unreachable(beingUpdated(stage))
      const url = new URL(`acts/${act}`, found.url)
      return answered(await signed(client, url, body), url, body, stage)
    },
  }
}

/** Reading harms nothing, and stopping mails must never have to wait. */
const whileUpdating = new Set(['health', 'status', 'answers', 'why', 'doubts', 'documents', 'pause'])

const beingUpdated = (stage: string) =>
  `Stagen ${stage} er ved at blive opdateret. Intet er gjort. Prøv igen, når den er færdig, om nogle minutter.`

async function signed({ config }: CloudFormationClient, url: URL, body: string): Promise<Record<string, string>> {
  const service = url.hostname.includes('.lambda-url.') ? 'lambda' : 'execute-api'
  const signer = new SignatureV4({ service, region: config.region, credentials: config.credentials, sha256: Sha256 })
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host, 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body,
  })
  return headers
}

async function answered(headers: Record<string, string>, url: URL, body: string, stage: string): Promise<Asked> {
  const answer = await ask(url, { method: 'POST', headers, body }).catch((cause: Error & { code?: string }) => {
    if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(cause.code ?? '')) throw whyUnreachable(cause, stage)
    throw new NotDone([cutOff(stage)])
  })
  // AWS itself says so, before the door is asked.
  if (answer.status === 403 && !answer.body.includes('"outcome"')) throw new Unreachable(noRight(stage))
  return answer
}

const noRight = (stage: string) =>
  `Du er logget ind hos AWS, men må ikke bruge stagen ${stage}. Log ind med rollen indbyd-${stage}-operator, eller bed den, der driver stagen, om den.`

const cutOff = (stage: string) => ({
  at: 'indbyd',
  code: 'CUT-OFF',
  level: 'blocker' as const,
  says: `Forbindelsen til stagen ${stage} blev afbrudt. Det, der var begyndt, går måske videre. Giv den samme kommando igen: Det, der er gjort, bliver ikke gjort to gange.`,
})
