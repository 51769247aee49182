import { Unreachable } from './outcome.ts'
import { knownStages } from './stage-operator.ts'

/**
 * Why a stage cannot be reached, in a sentence. AWS' own words may name accounts and people, so
 * only its code is shown.
 */
export function whyUnreachable(cause: unknown, stage: string): Unreachable {
  const { name, message, code } = cause as Error & { code?: string }
  return new Unreachable(sentence(code ?? name, message, stage), { cause })
}

function sentence(code: string, message: string, stage: string): string {
  if (code === 'ValidationError' && message.includes('does not exist')) return noSuchStage(stage)
  if (/^Expired|RequestExpired|TokenProviderError/.test(code) || /expired/i.test(message))
    return `Dit login hos AWS er udløbet. Log ind igen: aws sso login (med --profile, hvis du bruger en profil).${nothingDone}`
  if (/CredentialsProviderError/.test(code))
    return `Du er ikke logget ind hos AWS på denne maskine. Log ind: aws sso login, eller sæt AWS_PROFILE til den profil, der hører til stagen.${nothingDone}`
  if (/InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|AuthFailure/.test(code))
    return `AWS kender ikke dine nøgler (${code}). Log ind igen, og se, om maskinens ur går rigtigt.${nothingDone}`
  if (/AccessDenied|UnauthorizedOperation/.test(code))
    return `Du er logget ind hos AWS, men må ikke se stagen ${stage}. Log ind med rollen indbyd-${stage}-operator, eller bed den, der driver stagen, om den.`
  if (/region is missing/i.test(message))
    return `Det er ikke sagt, hvilken region stagen ${stage} står i. Sæt AWS_REGION, eller skriv stagen i cdk.json.`
  return `AWS kan ikke nås lige nu (${code}). Intet er gjort. Prøv igen om lidt.`
}

const nothingDone = ' Intet er gjort.'

function noSuchStage(stage: string): string {
  const others = knownStages().filter(name => name !== stage)
  const known = others.length > 0 ? ` I cdk.json står ${others.join(', ')}.` : ''
  return `Der er ingen stage, der hedder ${stage}, på den AWS-konto, du er logget ind på.${known} Sæt den i drift: npm run deploy -- -c stage=${stage}`
}
