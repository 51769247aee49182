import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import type { Person } from '../../audience/person.ts'
import { runInAddress, stepRun } from '../../letter/step.ts'
import type { PlayedStep } from '../../rehearsing/rehearsal.ts'
import type { RehearsalProps } from './rehearsal-props.ts'
import { asSearch } from './rehearsal-questions.ts'

type MailFrameProps = RehearsalProps & { of: PlayedStep; reader: Person; title: string; isExample: boolean }

/**
 * A mail with its head. The mail is a page of its own in a frame that runs nothing, and is fetched
 * when somebody opens the step.
 */
export const MailFrame = ({ visit, asked, played, mailAsRead, of: { step }, reader, title, isExample }: MailFrameProps) => {
  const words = rehearsalWords[visit.language]
  const { campaign, letter, documents } = played.of
  const { subject } = mailAsRead(reader, step, letter, documents)
  const besides = { som: '', trin: runInAddress(stepRun(step.name, step.run)), nr: String(reader.number) }
  const at = `/c/${campaign.id}/proeve/mail${asSearch(asked, besides)}`
  const rows: [string, string][] = [
    [words.from, letter.sender.name],
    [words.to, isExample ? words.example(reader.name) : `${reader.name}, ${reader.email}`],
    [words.subject, subject],
  ]
  return (
    <div class="stack">
      <dl class="hd">
        {rows.map(([what, says]) => (
          <>
            <dt>{what}</dt>
            <dd>{says}</dd>
          </>
        ))}
      </dl>
      <iframe class="mail-frame" src={at} title={words.preview(title, reader.name)} loading="lazy" sandbox="" />
      <p>
        <a href={at} target="_blank" rel="noopener">
          {words.asText}
        </a>
      </p>
    </div>
  )
}
