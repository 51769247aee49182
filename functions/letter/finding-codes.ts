/**
 * Everything the check can say, by what it means for the launch. Stable words: letters dismiss
 * findings by them, and the log keeps them.
 */
const blockerCodes = [
  'FRONT-MATTER',
  'YAML',
  'FIELD',
  'FIELD-MISSING',
  'ID',
  'TOO-LONG',
  'EMPTY',
  'TO-FILL-IN',
  'YEAR-MISSING',
  'WEEKDAY',
  'PLACEHOLDER',
  'CONTACT-MISSING',
  'LINK-DEAD',
  'DEADLINE-AFTER-MEETING',
  'PAST',
  'DOCUMENT-MISSING',
  'DOCUMENT-NOT-PDF',
  'DOCUMENT-CUT-SHORT',
  'DOCUMENT-TOO-LARGE',
  'NO-LETTER',
  'UNREADABLE',
  'NO-RECIPIENTS',
  'TWO-LISTS',
  'ROW-REFUSED',
  'SENDER-UNVERIFIED',
  'MAIL-QUOTA',
] as const

/** A few codes are here and above: the same thing matters more in one place than in another. */
const warningCodes = [
  'UNKNOWN-KEY',
  'ROLE-UNKNOWN',
  'ROLE-OUTSIDE',
  'MAILBOX-LIKELY',
  'CELL-ODD',
  'ROW-HIDDEN',
  'SHEET-UNREAD',
  'DISMISS-UNKNOWN',
  'WEEKDAY',
  'DEADLINE-FAR',
  'DEADLINE-SAME-DAY',
  'DEADLINE-DIFFERS',
  'LINK-NOT-PERSONAL',
  'LINK-MISSING',
  'KIND-MIXED',
  'TITLE-DIFFERS',
  'NEW-DATE',
  'PROGRAMME-LINE',
  'PROGRAMME-TIMES',
  'PROGRAMME-GAP',
  'PROGRAMME-OVERLAP',
  'PROGRAMME-START',
  'PROGRAMME-END',
  'PRICE-VAT',
  'PRICE-NOT-SET',
  'LEFT-OVER',
  'HTML',
  'PICTURE',
  'TABLE',
  'LINK-BROKEN',
  'AS-WRITTEN',
  'YAML-COMMENT',
  'PAST',
  'LEFT-OPEN',
  'DOCUMENT-MISSING',
  'MAIL-QUOTA',
  'MAIL-SANDBOX',
] as const

export const noteCodes = [
  'NO-DEADLINE',
  'DAY-OFF',
  'SAME-DAY',
  'PROGRAMME-ON-DEADLINE',
  'MAIL-NOT-ASKED',
  'SENDER-NOT-SET',
  'NAME-TURNED',
  'NAME-ODD',
  'CELL-MERGED',
  'HIDDEN-READ',
  'HIDDEN-SHEET',
] as const

export type BlockerCode = (typeof blockerCodes)[number]
export type WarningCode = (typeof warningCodes)[number]
export type NoteCode = (typeof noteCodes)[number]

export const findingCodes: readonly string[] = [...new Set([...blockerCodes, ...warningCodes, ...noteCodes])]
