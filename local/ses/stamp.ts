/** What SES puts on every mail itself, whatever the caller wrote. */
export type Stamp = { messageId: string; at: Date }

export function stampOf({ now, newId }: { now: () => Date; newId: () => string }): Stamp {
  const at = now()
  return { messageId: `0102${at.getTime().toString(16).padStart(12, '0')}-${newId()}-000000`, at }
}

export const messageIdHeader = ({ messageId }: Stamp) => `<${messageId}@eu-west-1.amazonses.com>`
