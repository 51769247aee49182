import { rowKinds } from './row-kinds.ts'

/** What differs between partitions of one kind, by the word for it in `row-kinds.ts`. */
export type Differing = Record<'BLOCK' | 'STEP' | 'SHARD' | 'SESSION', readonly (string | number)[]>

/**
 * Every partition that rows of a campaign may stand in, for a door that may not read the whole
 * table: spelled from the one table of kinds, so a new kind is in it by itself.
 * @throws where a kind has a word nobody has said the meaning of
 */
export function partitionsOf(campaign: string, differing: Differing): string[] {
  const patterns = new Set(rowKinds.filter(({ pk }) => pk.startsWith('C#ID')).map(({ pk }) => pk))
  return [...patterns].flatMap(pattern => spelled(pattern.replace('ID', campaign).split('#'), differing))
}

/** A word in capitals that is no one's is a name itself (`TICKETS`, and the letter of a kind). */
function spelled(parts: readonly string[], differing: Differing): string[] {
  return parts.reduce<string[]>(
    (begun, part, index) => begun.flatMap(start => meant(part, index, differing).map(one => (start === '' ? `${one}` : `${start}#${one}`))),
    [''],
  )
}

function meant(part: string, index: number, differing: Differing): readonly (string | number)[] {
  if (part in differing) return differing[part as keyof Differing]
  if (index > 1 && /^[A-Z]{2,}$/.test(part) && part !== 'TICKETS') throw new Error(`nobody has said what ${part} stands for in a row's pk`)
  return [part]
}
