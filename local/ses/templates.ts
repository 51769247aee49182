import { Refusal } from '../engines/rest-json.ts'
import { badRequest } from './bad-request.ts'
import { checkPlaceholders, fill, type TemplateData } from './placeholders.ts'
import { CreateEmailTemplate, read, type Template, type TemplateContent } from './requests.ts'

export type Rendered = { subject: string; text?: string; html?: string } | { missing: string }

const megabyte = 2 ** 20

/**
 * The templates stored by name. Real SES knows blocks in stored ones; this house does not, so
 * neither may we.
 */
export function openTemplates() {
  const stored = new Map<string, TemplateContent>()
  return {
    create(body: unknown): void {
      const { TemplateName, TemplateContent } = read(CreateEmailTemplate, body)
      if (stored.has(TemplateName)) throw new Refusal('AlreadyExistsException', `Template ${TemplateName} already exists`)
      stored.set(TemplateName, checked(TemplateContent))
    },
    /** The content a call means: what it brings, or what is stored under the name it gives. */
    contentOf(template: Template): TemplateContent {
      if (template.TemplateContent) return checked(template.TemplateContent)
      const content = stored.get(template.TemplateName ?? '')
      if (!content) throw new Refusal('NotFoundException', `Template ${template.TemplateName} does not exist`, 404)
      return content
    },
  }
}

export type Templates = ReturnType<typeof openTemplates>

function checked(content: TemplateContent): TemplateContent {
  const { Subject, Text, Html } = content
  if (!Subject || !(Text || Html)) throw badRequest('A template needs a subject, and a text or HTML part')
  if (Buffer.byteLength(JSON.stringify(content)) > megabyte) throw badRequest('The template content is larger than 1 MB')
  for (const part of [Subject, Text, Html]) checkPlaceholders(part ?? '')
  return content
}

/** The content filled with the data, or the first placeholder nobody fills. */
export function render({ Subject = '', Text, Html }: TemplateContent, data: TemplateData): Rendered {
  const subject = fill(Subject, data)
  const text = fill(Text ?? '', data)
  const html = fill(Html ?? '', data)
  if ('missing' in subject) return subject
  if ('missing' in text) return text
  if ('missing' in html) return html
  return { subject: subject.text, ...(Text && { text: text.text }), ...(Html && { html: html.text }) }
}
