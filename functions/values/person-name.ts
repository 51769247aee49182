import { hasControlSigns, plainDashes } from './plain-line.ts'

const longestName = 70

/** Turns the direction of what follows: in a name it can only be there to deceive. */
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/**
 * The name of somebody whom another person names (validation against abuse): it is mailed to a
 * third party, so it must be able to be a name and nothing else. Letters, spaces and `.'’-()`; no
 * address of a page or a mailbox, no digits. Null when it is no such name.
 */
export function readPersonName(typed: string): string | null {
  if (hasControlSigns(typed) || bidirectional.test(typed)) return null
  const name = plainDashes(typed.normalize('NFC'))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[´`‘ʼ]/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
  return name.length <= longestName && /^[\p{L}\p{M} .'’()-]*$/u.test(name) && /\p{L}/u.test(name) && !namesAPage(name) ? name : null
}

/**
 * `www.`, `vind.example`, `t.co`: programs that show mail make links of these. `J.R.` and
 * `J.Hansen` are initials.
 */
const namesAPage = (name: string) =>
  /(?<!\p{L})www(?!\p{L})/iu.test(name) || /\p{L}{2}\.\p{L}{2}|\.\p{Ll}{2}|\.\p{Lu}{2}|-\p{L}*\.\p{L}{2}/u.test(name)
