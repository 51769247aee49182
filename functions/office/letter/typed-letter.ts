import { type Facts, factsOf } from '../../writing/facts/facts.ts'
import { withFacts } from '../../writing/facts/with-facts.ts'
import { letterOf } from '../../writing/letter-parts.ts'

/** What a form posts, a name's several values together. */
export type TypedForm = Record<string, string | File | (string | File)[]>

/** Browsers end the lines of a form with CR and LF (HTML, form submission). */
const plain = (value: string | File | undefined): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '')

const all = (form: TypedForm, name: string): string[] => [form[name] ?? []].flat().map(plain)

/**
 * The letter a form says, whole or as fields and paragraphs; null where it says none. The form
 * carries the fields as they were, so that only what was changed in it changes in them.
 */
export function typedLetter(form: TypedForm): string | null {
  if (typeof form.text === 'string') return plain(form.text)
  if (typeof form.open !== 'string') return null
  const [open = '', front = '', close = '', base = ''] = ['open', 'front', 'close', 'base'].map(name => all(form, name)[0])
  return letterOf({
    open,
    front: withFacts(front, changedFacts(form, factsOf(base))),
    close,
    paragraphs: all(form, 'part'),
    gaps: all(form, 'gap'),
  })
}

/** Ticks that are all taken off are not posted, so each list of them says that it was shown. */
function changedFacts(form: TypedForm, was: Facts | null): Map<string, string> {
  const shown = [form.fact ?? []].flat().map(plain)
  const changed = shown.flatMap((name): [string, string][] => {
    const typed = all(form, `fact.${name}`).join('\n').trim()
    return typed === (was?.get(name) ?? '') ? [] : [[name, typed]]
  })
  return new Map(changed)
}
