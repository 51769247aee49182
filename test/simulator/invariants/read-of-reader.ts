import type { Mail } from '../services/mail-server.ts'
import type { Called } from '../wire.ts'

/**
 * When its sender last read whom a mail is to. Between that and the mail it may have read others:
 * the colleague a notice names, another batch of the same walk. A mailing reads its readers by the
 * batch; one by one it reads whom a mailbox has registered.
 */
export const readOfReader = (
  calls: readonly Called[],
  { by, at, tags }: Pick<Mail, 'by' | 'at'> & { tags: { number?: string } },
): Called | undefined => calls.findLast(call => call.by === by && call.at <= at && isReadOf(call, Number(tags.number)))

function isReadOf({ door, operation, of }: Called, number: number): boolean {
  const [, from, to = from] = /#P#\d+ (\d{7})(?: (\d{7}))?$/.exec(of) ?? []
  const isRead = operation === 'Query' || (operation === 'GetItem' && door !== 'sendBatch')
  return isRead && Number(from) <= number && number <= Number(to)
}
