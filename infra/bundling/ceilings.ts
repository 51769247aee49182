/**
 * How large a door may be, in bytes of what a cold start parses; these may only shrink. (Readers of
 * every field of every row were 7 kB: docs/data.md.) Somebody waits for the first, and the second
 * mails everybody.
 */
export const ceilings = { site: 285_000, 'send-batch': 345_000 }

/** The doors of staff have their work in them, and may only shrink too. */
export const staffCeilings = { console: 320_000, rehearsal: 540_000, desk: 800_000, operator: 810_000 }

/** What takes long to load, and what nobody in the first two needs. */
export const belongsElsewhere = /\/node_modules\/(mjml|nodemailer|markdown-it|zod|temporal-polyfill|@aws-sdk\/client-s3)[/-]/
