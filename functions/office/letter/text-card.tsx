import { letterWords } from '../../../templates/words/office/letter.ts'
import { type LetterParts, linesOfParagraphs } from '../../writing/letter-parts.ts'
import type { Visit } from '../visit.ts'
import type { Finding, PlacedFindings } from './finding.ts'
import { FindingNotes, lookOf } from './finding-note.tsx'
import type { HereAt } from './here.tsx'

interface TextCardProps {
  visit: Visit
  parts: LetterParts
  placed: PlacedFindings
  here: HereAt
}

/**
 * The text, a box a paragraph, with what is found in each under it. What is between them travels
 * along.
 */
export const TextCard = ({ visit, parts, placed, here }: TextCardProps) => {
  const words = letterWords[visit.language]
  const lines = linesOfParagraphs(parts)
  return (
    <section class="card" aria-labelledby="tekst">
      <h2 id="tekst">{words.text}</h2>
      <p class="soft">{words.textSays}</p>
      <div class="lines">
        <input type="hidden" name="gap" value={parts.gaps[0] ?? ''} />
        {parts.paragraphs.map((text, index) => {
          const findings = placed.paragraphs.get(index)
          return (
            <div class={`row ${lookOf(findings)}`} id={`linje-${lines[index]}`}>
              <span class="no" aria-hidden="true">
                {lines[index]}
              </span>
              <textarea
                class="txt"
                name="part"
                rows={text.split('\n').length}
                aria-label={words.paragraph(lines[index] ?? 1)}
                {...(findings && { 'aria-describedby': `fund-${index}` })}
              >
                {`\n${text}`}
              </textarea>
              <input type="hidden" name="gap" value={parts.gaps[index + 1] ?? ''} />
              {here(index)}
              <FindingNotes visit={visit} findings={findings} id={`fund-${index}`} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

interface FileCardProps {
  visit: Visit
  text: string
  findings: readonly Finding[]
  here: HereAt
}

/** The whole letter as one text, and everything found in it by line. */
export const FileCard = ({ visit, text, findings, here }: FileCardProps) => {
  const words = letterWords[visit.language]
  return (
    <section class="card" aria-labelledby="fil">
      <h2 id="fil">{words.wholeFile}</h2>
      <p class="soft">{words.wholeFileSays}</p>
      {here('')}
      <FindingNotes visit={visit} findings={findings} id="fund-fil" />
      <textarea
        class="raw whole"
        name="text"
        rows={30}
        aria-labelledby="fil"
        spellcheck={false}
        {...(findings.length > 0 && { 'aria-describedby': 'fund-fil' })}
      >
        {`\n${text}`}
      </textarea>
    </section>
  )
}
