/** Who may be invited, as a closed list of Danish words: it is read by people in letters and files and never translated in data. */
export const roles = [
  'udvalgsmedlem',
  'økonomiudvalgsmedlem',
  'udvalgsformand',
  'kommunalbestyrelsesmedlem',
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
