import { nearestWord } from '../values/nearest-word.ts'
import { findMunicipality, municipalities } from './municipalities.ts'

const abbreviated: Record<string, string> = {
  kbh: 'København',
  kbhvn: 'København',
  cph: 'København',
  frb: 'Frederiksberg',
  frberg: 'Frederiksberg',
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .slice(0, 60)
    .replace(/\s+kommune$/, '')
    .replace(/[.\s]+$/, '')
    .replaceAll('aa', 'å')

/**
 * The municipality somebody probably meant by `Kbh.`, `Lyngby`, `Ikast` or `Frederiksbreg`: to be
 * asked, never assumed.
 */
export function meantMunicipality(written: string): string | undefined {
  const typed = plain(written)
  const short = abbreviated[typed.replaceAll('.', '')]
  if (short) return short
  const halves = municipalities.filter(({ name }) => plain(name).split('-').includes(typed))
  const [half] = halves
  if (half && halves.length === 1) return half.name
  const longer = typed.length >= 3 ? municipalities.filter(({ name }) => plain(name).startsWith(typed)) : []
  if (longer.length === 1) return longer[0]!.name
  const [firstWord = ''] = written.split(/[\s,(/-]+/)
  return (
    findMunicipality(firstWord)?.name ??
    nearestWord(
      typed,
      municipalities.map(({ name }) => name),
    )
  )
}
