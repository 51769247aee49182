/**
 * What stands behind a value on its own line, from its ` #` on: to YAML a remark, to most people
 * text.
 */
export interface BehindValue {
  /** The value with it, where the sign is written as part of a word: `Møde #2 om skoler`. */
  whole: string | null
  remark: string
}

/**
 * @param raw a value of YAML as it stands in the file, with what follows it
 * @param valueLength how much of that is the value
 * @returns null where nothing stands behind it
 */
export function behindValue(raw: string, valueLength: number): BehindValue | null {
  const [line = ''] = raw.slice(valueLength).split('\n')
  const [, space, remark = ''] = /^([ \t]*)(#.*)$/.exec(line.trimEnd()) ?? []
  // Whoever leaves a column of air before the sign writes a remark, and knows it.
  if (space === undefined || (space.length >= 3 && /^#\s/.test(remark))) return null
  const isWord = /^#[^\s#]/.test(remark)
  return { whole: isWord ? `${raw.slice(0, valueLength)}${space}${remark}` : null, remark }
}
