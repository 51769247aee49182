/** What stands before a name and is none: a form of address, a title, a post, a particle. */
const titles = new Set(
  'hr herr fru frk frøken dr doktor mr mrs ms miss prof professor lektor adjunkt docent ing cand mag borgmester viceborgmester rådmand formand direktør chef kontorchef overlæge pastor provst biskop minister de den der van von af la le el al bin ibn mf mep advokat kaptajn major'.split(
    ' ',
  ),
)

/** `Byrådsmedlem Anna`, `Socialdirektør Anna`. */
const post = /(?:medlem|formand|forkvinde|forperson|direktør|chef|leder|mester|konsulent|læge|præst|sekretær|ordfører)$/i

/**
 * How a person is spoken to by first name: the first word, where it can be one. Where it is a
 * title, an initial, a number or a surname before a comma, the whole name, for nobody is called
 * *Hr.*
 */
export function firstNameIn(name: string): string {
  const [first = name] = name.split(' ')
  const canBeOne =
    /^\p{L}[\p{L}\p{M}'’-]*[\p{L}\p{M}]$/u.test(first) && !titles.has(first.toLowerCase()) && !post.test(first) && !name.includes(',')
  return canBeOne ? first : name
}
