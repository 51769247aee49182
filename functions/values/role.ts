import type { Language } from './language.ts'

/**
 * Who may be invited, as a closed list of Danish words: it is read by people in letters and files
 * and never translated in data.
 */
export const roles = [
  'udvalgsmedlem',
  'økonomiudvalgsmedlem',
  'udvalgsformand',
  'kommunalbestyrelsesmedlem',
  'regionsrådsmedlem',
  'rådmand',
  'borgmester',
  'viceborgmester',
  'kommunaldirektør',
  'direktør',
  'centerchef',
  'chef',
  'konsulent',
  'medarbejder',
  'sekretær',
  'gæst',
] as const

export type Role = (typeof roles)[number]

export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word)

const inEnglish: Record<Role, string> = {
  udvalgsmedlem: 'committee member',
  økonomiudvalgsmedlem: 'finance committee member',
  udvalgsformand: 'committee chair',
  kommunalbestyrelsesmedlem: 'council member',
  regionsrådsmedlem: 'regional council member',
  rådmand: 'alderman',
  borgmester: 'mayor',
  viceborgmester: 'deputy mayor',
  kommunaldirektør: 'chief executive',
  direktør: 'director',
  centerchef: 'head of centre',
  chef: 'head of department',
  konsulent: 'adviser',
  medarbejder: 'staff member',
  sekretær: 'secretary',
  gæst: 'guest',
}

/**
 * A role as a reader of that language is shown it; what is stored and posted is the Danish word.
 */
export const roleName = (role: string, language: Language): string => (language === 'en' && isRole(role) ? inEnglish[role] : role)
