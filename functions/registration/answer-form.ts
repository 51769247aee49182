import * as v from 'valibot'

/**
 * What a recipient's form may hold, as CONTRACT names it. Everything is text as it came; unknown fields are ignored; a field that came twice
 * counts once (the last). Whether it makes sense is decided in `registration.ts`, so that what was typed can always be shown again.
 */
const field = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), '')

export const AnswerForm = v.object({
  action: field(20),
  session: field(40),
  who: field(10),
  name: field(200),
  email: field(320),
  municipality: field(4),
  role: field(60),
  consent: field(10),
  formId: field(64),
})

export type AnswerForm = v.InferOutput<typeof AnswerForm>
