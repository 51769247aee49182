import { badRequest } from './bad-request.ts'
import type { Tag } from './requests.ts'

export function checkTags(tags: Tag[]): Tag[] {
  if (new Set(tags.map(tag => tag.Name)).size < tags.length) throw badRequest('Duplicate message tag name')
  for (const { Name, Value } of tags) {
    if (!/^[\w-]{1,256}$/.test(Name)) throw badRequest(`Invalid tag name <${Name}>: only letters, digits, _ and -, at most 256`)
    if (!/^[\w-]{1,256}$/.test(Value))
      throw badRequest(`Invalid value <${Value}> of tag <${Name}>: only letters, digits, _ and -, at most 256`)
  }
  return tags
}

/** An entry's own tags take the place of the call's of the same name. */
export function mergedTags(defaults: Tag[], own: Tag[]): Tag[] {
  return [...defaults.filter(tag => !own.some(mine => mine.Name === tag.Name)), ...own]
}
