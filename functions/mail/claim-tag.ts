import type { Key } from '../platform/table.ts'

/**
 * A notice's claim as a mail tag, in which SES allows letters, digits, `_` and `-` only: its events
 * then name the very row they are about.
 */
export const claimTag = ({ pk, sk }: Key): string => Buffer.from(`${pk} ${sk}`).toString('base64url')

/** @throws when the tag names anything but the claim of a notice. */
export function claimIn(tag: string): Key {
  const [, pk, sk] =
    /^((?:C#[a-z0-9-]+#O#(?:\d|staff)|NEW-LINKS#[0-9a-f]+|RECEIPTS|SAMPLES)) (\S+#claim)$/.exec(Buffer.from(tag, 'base64url').toString()) ??
    []
  if (!pk || !sk) throw new Error('a mail tag names no claim of a notice')
  return { pk, sk }
}
