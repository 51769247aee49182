import { badRequest } from './bad-request.ts'

export type TemplateData = Record<string, unknown>
export type Filled = { text: string } | { missing: string }

const placeholder = /(?<!\{)\{\{\s*([\w.-]+)\s*\}\}(?!\})/g

/**
 * SES only substitutes in a template that comes with the call: `{{#if}}`, `{{>part}}`, `{{{x}}}`
 * and their like are refused.
 */
export function checkPlaceholders(template: string): void {
  const left = template.replace(placeholder, '')
  const other = /\{\{.{0,40}/s.exec(left)
  if (other) throw badRequest(`Only simple substitutions {{name}} can be used here: ${other[0]}`)
}

/** Fills each placeholder once and escapes nothing; what a value holds is never looked at again. */
export function fill(template: string, data: TemplateData): Filled {
  const missing: string[] = []
  const text = template.replace(placeholder, (_whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
    missing.push(name)
    return ''
  })
  return missing[0] === undefined ? { text } : { missing: missing[0] }
}

/** Template data is a JSON object written as text. */
export function templateData(text: string): TemplateData {
  const data = object(text)
  if (!data) throw badRequest('Template data is not a JSON object')
  return data
}

function object(text: string): TemplateData | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
