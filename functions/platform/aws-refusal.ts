import { NotTaken } from './queue.ts'

/**
 * AWS' own word for why it did not do what it was asked (`ThrottlingException`, `ECONNRESET`), also
 * where nobody knows whether it did. Null for every other error, which is a fault of ours. The word
 * only: AWS' sentences may name people.
 */
export function awsRefusal(error: unknown): string | null {
  if (error instanceof NotTaken) return 'NotTaken'
  if (!(error instanceof Error)) return null
  if ('$metadata' in error) return error.name
  const code = 'code' in error ? String(error.code) : error.name
  return networkWords.test(code) ? code : null
}

const networkWords = /^(?:E(?:CONN\w+|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT|HOSTUNREACH)|TimeoutError)$/
