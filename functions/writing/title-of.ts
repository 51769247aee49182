import { parseDocument } from 'yaml'
import { divide } from './letter-file.ts'
import { isToFillIn } from './to-fill-in.ts'

/** What a letter is called while it is written: its title, empty while there is none. */
export function titleOf(text: string): string {
  const parts = divide(text)
  if ('problem' in parts) return ''
  const fields = parseDocument(parts.frontMatter, { logLevel: 'silent' })
  const title: unknown = fields.errors.length === 0 && fields.get('title')
  return typeof title === 'string' && !isToFillIn(title) ? title.trim().slice(0, 200) : ''
}
