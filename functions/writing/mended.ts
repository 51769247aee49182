import type { Mend } from '../values/mend.ts'
import { withFacts } from './facts/with-facts.ts'
import { partsOfLetter } from './letter-parts.ts'

/**
 * The letter with one finding mended at its line, or null where the line is no longer as it was
 * found: then nothing is changed.
 */
export function mended(text: string, line: number, mend: Mend): string | null {
  const lines = text.split('\n')
  const at = line - 1
  const own = lines[at]
  if (own === undefined) return null
  switch (mend.do) {
    case 'replace':
      return own.includes(mend.this)
        ? lines
            .with(
              at,
              own.replace(mend.this, () => mend.by),
            )
            .join('\n')
        : null
    case 'deleteLine':
      return lines.toSpliced(at, 1).join('\n')
    case 'joinWord':
      return joined(lines, at)
    case 'set':
      return withField(text, mend)
  }
}

/** With what follows a hyphen at the line's end; between the two there may be empty lines. */
function joined(lines: string[], at: number): string | null {
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '')
  const own = lines[at]?.replace(/[-\u00ad]\s*$/, '')
  return next < 0 || own === undefined ? null : lines.toSpliced(at, next - at + 1, own + lines[next]!.trimStart()).join('\n')
}

function withField(text: string, { field, to }: Extract<Mend, { do: 'set' }>): string | null {
  const parts = partsOfLetter(text)
  const front = parts && withFacts(parts.front, new Map([[field, to]]))
  return front ? text.replace(parts.front, () => front) : null
}
