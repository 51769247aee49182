import { nearestWord } from '../values/nearest-word.ts'
import { isRole, type Role, roles } from '../values/role.ts'

/** Other words that mean exactly a role, in a letter's fields and in lists. */
const synonyms: Record<string, Role> = {
  byrådsmedlem: 'kommunalbestyrelsesmedlem',
  byrådspolitiker: 'kommunalbestyrelsesmedlem',
  kommunalpolitiker: 'kommunalbestyrelsesmedlem',
  borgerrepræsentant: 'kommunalbestyrelsesmedlem',
  regionspolitiker: 'regionsrådsmedlem',
  rådkvinde: 'rådmand',
  formand: 'udvalgsformand',
  forkvinde: 'udvalgsformand',
  forperson: 'udvalgsformand',
  næstformand: 'udvalgsmedlem',
  næstforkvinde: 'udvalgsmedlem',
  gruppeformand: 'kommunalbestyrelsesmedlem',
  leder: 'chef',
  fuldmægtig: 'medarbejder',
  sagsbehandler: 'medarbejder',
}

/**
 * How a title in a list ends, the longer endings first: a *socialchef* is a chef, a *næstformand* a
 * member of a committee.
 */
const endings: [RegExp, Role][] = [
  [/næst(?:formand|forkvinde|forperson)$/, 'udvalgsmedlem'],
  [/regionsråds(?:formand|forkvinde)$/, 'regionsrådsmedlem'],
  [/udvalgs?(?:formand|forkvinde|forperson)$/, 'udvalgsformand'],
  [/økonomiudvalgsmedlem$/, 'økonomiudvalgsmedlem'],
  [/udvalgsmedlem$/, 'udvalgsmedlem'],
  [/viceborgmester$/, 'viceborgmester'],
  [/borgmester$/, 'borgmester'],
  [/rådmand$/, 'rådmand'],
  [/kommunaldirektør$/, 'kommunaldirektør'],
  [/direktør$/, 'direktør'],
  [/center(?:chef|leder)$/, 'centerchef'],
  [/projektleder$/, 'medarbejder'],
  [/(?:chef|leder)$/, 'chef'],
  [/konsulent$/, 'konsulent'],
  [/sekretær$/, 'sekretær'],
  [/medarbejder$/, 'medarbejder'],
]

const bodies: [RegExp, Role][] = [
  [/byråd|kommunalbestyrelse|borgerrepræsentation/, 'kommunalbestyrelsesmedlem'],
  [/regionsråd/, 'regionsrådsmedlem'],
  [/økonomiudvalg/, 'økonomiudvalgsmedlem'],
  [/udvalg/, 'udvalgsmedlem'],
]

/**
 * Lower case, without what stands in brackets, `1.` before and `fung.`: `2. viceborgmester (V)` is
 * a viceborgmester.
 */
const folded = (written: string) =>
  written
    .toLowerCase()
    .slice(0, 150)
    .replace(/\([^()]*\)/g, '')
    .replace(/^\s*(?:\d\.|(?:første|anden|tredje|menigt?|fungerende|fung\.|konstitueret|konst\.)\s)\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A role by its own word, or by another that means the very same. */
export function roleMeant(written: string): Role | undefined {
  const word = folded(written)
  if (isRole(word)) return word
  if (Object.hasOwn(synonyms, word)) return synonyms[word]
  const [, body] = /^medlem (?:af|i) (.+)$/.exec(word) ?? []
  return body === undefined ? undefined : bodies.find(([name]) => name.test(body))?.[1]
}

/**
 * A role as titles in lists say it: *Direktør for velfærd*, *Socialchef*, *Formand for
 * Socialudvalget*, *medlem af byrådet*.
 */
export function roleOfTitle(written: string): Role | undefined {
  const meant = roleMeant(written)
  if (meant) return meant
  const [head = ''] = folded(written).split(/\s+(?:for|af|i|på|ved|-|–|og|&)\s+|[,;/]/)
  return roleMeant(head) ?? endings.find(([ending]) => ending.test(head))?.[1]
}

/** Outlook's *Titel* holds how a person is addressed, which is no role. */
export const isFormOfAddress = (written: string): boolean => /^(?:hr|herr|fru|frk|frøken|dr|mr|mrs|ms|miss|prof)\.?$/i.test(written)

/** The word somebody may have meant, for a sentence; undefined where none is near. */
export const nearestRole = (written: string): string | undefined =>
  roleOfTitle(written) ?? nearestWord(folded(written), [...roles, ...Object.keys(synonyms)])
