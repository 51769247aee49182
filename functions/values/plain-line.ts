/**
 * Zero-width and bidirectional marks, soft hyphens, lone surrogates: they come along with pasted
 * text, and nobody sees them.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu

/**
 * What somebody typed as one line that may stand in a list, on a page and in a mail header: NFC,
 * without control signs and what nobody sees.
 */
export const plainLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim()

/**
 * Signs that are neither text nor the space between words, also those of U+0080–9F: what is around
 * them is not what somebody meant to write.
 */
export const hasControlSigns = (typed: string): boolean => /(?!\s)[\p{Cc}\ufffd]/u.test(typed)

/** The hyphens, dashes and the minus that a text program puts in place of `-`. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g

export const plainDashes = (typed: string): string => typed.replace(dashes, '-')
