import * as v from 'valibot'

type AwsError = Error & { $metadata: { httpStatusCode?: number; requestId?: string }; CancellationReasons?: { Code?: string }[] }

function awsCode({ name, $metadata: { httpStatusCode, requestId }, CancellationReasons: reasons = [] }: AwsError): string {
  const why = [...new Set(reasons.flatMap(({ Code }) => (Code && Code !== 'None' ? [Code] : [])))].join(', ')
  return [name, why && `(${why})`, httpStatusCode, requestId && `request ${requestId}`].filter(Boolean).join(' ')
}

/**
 * Class, message and cause: enough to find the fault, and nothing a message may have held of a
 * person.
 */
export function errorText(error: unknown): string {
  if (v.isValiError(error))
    return `the message has the wrong shape at ${error.issues.map(issue => v.getDotPath(issue) ?? 'its top').join(', ')}`
  // What JSON.parse says of a text holds a piece of it.
  if (error instanceof SyntaxError) return 'the message is not JSON'
  if (!(error instanceof Error)) return 'something was thrown that is no error'
  // AWS' own sentences name people (an address that is not verified, a row that is too large): the
  // code says enough.
  if ('$metadata' in error) return awsCode(error as AwsError)
  return `${error.name}: ${error.message}${error.cause ? ` (${errorText(error.cause)})` : ''}`
}
