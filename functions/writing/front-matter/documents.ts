import * as v from 'valibot'
import type { LetterDocument } from '../../letter/letter.ts'
import { asSlug } from '../../values/slug.ts'
import { fields, line, oneOf, oneOrMany, yesOrNo } from './field.ts'

const mailing = oneOf(['invitation', 'programme', 'thanks'], { program: 'programme', tak: 'thanks' })

export const documentFields = fields({
  id: v.optional(line),
  file: v.optional(line),
  title: v.optional(line),
  with: v.optional(oneOrMany(mailing), ['programme']),
  attach: v.optional(yesOrNo, 'false'),
})

const document = v.pipe(
  documentFields,
  v.check(given => Boolean(given.title ?? given.file), 'Dokumentet mangler en titel. Skriv fx »title: Debatoplæg«.'),
  v.transform((given): LetterDocument => {
    const title = given.title ?? (given.file ?? '').replace(/\.\w{1,5}$/, '')
    return { id: asSlug(given.id ?? title), title, file: given.file ?? null, with: given.with, attach: given.attach }
  }),
)

export const documents = v.pipe(
  v.array(document, 'Skriv dokumenterne som en liste: Hvert dokument begynder med en bindestreg.'),
  v.check(list => list.every(({ id }) => id !== ''), 'Et dokument mangler et id med bogstaver eller tal. Skriv fx »id: debatoplaeg«.'),
  v.maxLength(9, 'Et brev kan have ni dokumenter. Saml nogle af dem i én fil.'),
  v.check(list => new Set(list.map(({ id }) => id)).size === list.length, 'To dokumenter har samme id. Giv dem hver sit.'),
)
