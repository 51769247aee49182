/**
 * The closed list of what a letter may leave open for the person who reads it. `answer` is the
 * personal link: `[her]({{answer}})` inside a sentence, alone on a line the two buttons.
 */
export const placeholders = ['greeting', 'name', 'municipality', 'role', 'deadline', 'answer'] as const

/**
 * Marks the place of the two answer buttons in a frozen body, HTML and text alike; the mail and the
 * page each put their own there.
 */
export const answerButtons = '{{answerButtons}}'

/**
 * Fills `{{key}}` in one pass: a value that itself looks like a placeholder stays as typed.
 * @throws when the text asks for a key that is not given: an empty hole in a letter is never
 *   silent.
 */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`the letter asks for {{${key}}}, which nobody fills`)
    return value
  })
}
