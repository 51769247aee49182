import * as v from 'valibot'

/**
 * A field as it came: missing is empty, far too long is cut (still too long for whoever checks it),
 * a file is nothing.
 */
const field = (longest: number) =>
  v.pipe(
    v.fallback(v.string(), ''),
    v.transform(text => text.slice(0, longest)),
  )

const colleagues = Object.fromEntries(
  ['2', '3', '4', '5', '6', '7', '8', '9', '10'].flatMap(nth => [
    [`name${nth}`, field(200)],
    [`email${nth}`, field(320)],
  ]),
) as Record<`${'name' | 'email'}${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`, ReturnType<typeof field>>

/**
 * What a recipient's form may hold, as CONTRACT names it. Everything is text as it came; unknown
 * fields are ignored; a field that came twice counts once (the last). Whether it makes sense is
 * decided in `read-form.ts`, so that what was typed can always be shown again.
 */
export const AnswerForm = v.object({
  action: field(20),
  session: field(40),
  who: field(10),
  name: field(200),
  email: field(320),
  ...colleagues,
  municipality: field(4),
  role: field(60),
  consent: field(10),
  termsVersion: field(64),
  ean: field(40),
  reference: field(100),
  buyerName: field(200),
  buyerEmail: field(320),
  asLastTime: field(10),
  needs: field(1000),
  reason: field(1000),
  formId: field(64),
})

export type AnswerForm = v.InferOutput<typeof AnswerForm>
