import type { Child } from 'hono/jsx'
import { reasonInWords } from '../../staff/why-words.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Language } from '../../values/language.ts'

interface LeftOutTableProps<Because extends string> {
  /** So many people for each reason. */
  leftOut: Readonly<Partial<Record<Because, number>>>
  language: Language
  words: { because: string; count: string; nobodyLeftOut: string }
  /** What stands beside a reason, such as who they are. */
  beside?: (because: Because) => Child
}

/** Who does not get a mail, and why: most people first. */
export function LeftOutTable<Because extends string>({ leftOut, language, words, beside }: LeftOutTableProps<Because>) {
  const reasons = (Object.entries(leftOut) as [Because, number][]).toSorted(([, a], [, b]) => b - a)
  if (reasons.length === 0) return <p class="soft">{words.nobodyLeftOut}</p>
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{words.because}</th>
          <th scope="col" class="r">
            {words.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(([because, people]) => (
          <tr>
            <td>
              {capitalised(reasonInWords(because, language))}
              {beside?.(because)}
            </td>
            <td class="r">{people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
