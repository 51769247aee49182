import { badRequest } from './bad-request.ts'
import type { Header } from './requests.ts'

const reserved = /^(from|to|cc|bcc|date|message-id|reply-to|sender|return-path|subject|mime-.*|content-.*)$/i

/** The rules of SES for headers given beside the content (not in Raw). */
export function checkHeaders(headers: Header[]): Header[] {
  if (headers.length > 15) throw badRequest('At most 15 headers can be set')
  const seen = new Set<string>()
  for (const { Name, Value } of headers) {
    if (!/^[!-9;-~]{1,126}$/.test(Name)) throw badRequest(`Header name <${Name}> is not printable ASCII without a colon, at most 126 long`)
    if (reserved.test(Name)) throw badRequest(`Header <${Name}> cannot be set`)
    if (!/^[ -~]{1,995}$/.test(Value)) throw badRequest(`The value of header <${Name}> is not printable ASCII, at most 995 long`)
    if (Name.length + Value.length > 996) throw badRequest(`Name and value of header <${Name}> are together longer than 996`)
    if (seen.has(Name.toLowerCase())) throw badRequest(`Duplicate header <${Name}>`)
    seen.add(Name.toLowerCase())
  }
  return headers
}

/** An entry's own headers take the place of the template's of the same name. */
export function mergedHeaders(defaults: Header[], own: Header[]): Header[] {
  const names = new Set(own.map(header => header.Name.toLowerCase()))
  return [...defaults.filter(header => !names.has(header.Name.toLowerCase())), ...own]
}
