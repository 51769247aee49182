import { type RecipientsFile, readRecipients } from '../functions/audience/recipients-file.ts'
import { letter002 } from '../test/house.ts'

/** A file of the size that may be taken in at once. */
const rowsInFile = 100_000

/**
 * As many people as wanted: those on the list of letter 002 again and again, with a number for the
 * last letters of the address.
 */
export function peopleLikeThoseOf002(count: number): RecipientsFile {
  const [heading = '', ...people] = letter002().recipients.trim().split('\n')
  const rows = Array.from({ length: count }, (_, index) => {
    const [name = '', ...rest] = people[index % people.length]!.split('@')
    const number = String(index + 1)
    // Bytes are counted, so an address stays as long as somebody's address is.
    return [name.slice(0, Math.max(1, name.length - number.length)) + number, ...rest].join('@')
  })
  const files = Array.from({ length: Math.ceil(count / rowsInFile) }, (_, file) =>
    readRecipients(new TextEncoder().encode([heading, ...rows.slice(file * rowsInFile, (file + 1) * rowsInFile)].join('\n'))),
  )
  return { ...files[0]!, recipients: files.flatMap(file => file.recipients) }
}
