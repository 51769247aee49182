/**
 * A name as an id: `Debatoplæg: Ærø` becomes `debatoplaeg-aeroe`. Lower case letters, digits and
 * hyphens, at most 40; may be empty.
 */
export const asSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
