import { letterWords } from '../../../templates/words/office/letter.ts'
import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLinkWords } from '../../../templates/words/office/new-link.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { isBlocker } from '../../values/problem.ts'
import { factsOf } from '../../writing/facts/facts.ts'
import { type LetterParts, partsOfLetter } from '../../writing/letter-parts.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import { FactsCard } from './facts-card.tsx'
import { isGroup, placed, type Spot } from './finding.ts'
import { findingInWords } from './finding-in-words.ts'
import { idOf } from './finding-note.tsx'
import { Here, type HereAt, NextStep } from './here.tsx'
import type { LetterPageProps } from './letter-props.ts'
import { FileCard, TextCard } from './text-card.tsx'

/** A letter as it is written: facts and text on one side, the mail on the other. */
export const LetterPage = (props: LetterPageProps) => {
  const { visit, campaign, looked, problems, done, at } = props
  const words = letterWords[visit.language]
  const newLetter = newLinkWords[visit.language]
  return (
    <OfficePage
      page="letter"
      title={`${words.title}, ${campaign.title || newLetter.untitled}`}
      state={looked.problems.some(isBlocker) ? 'blocked' : looked.problems.length > 0 ? 'warned' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ problems, done: at === undefined ? done : undefined, words: words.done }}
    >
      <Head {...props} />
      <div class="cols two">
        <LetterForm {...props} />
        <Look {...props} />
      </div>
    </OfficePage>
  )
}

/** Whether this visitor can change this letter. */
const canWrite = ({ visit, campaign }: LetterPageProps): boolean => may(visit, 'editor') && campaign.state !== 'over'

const Head = (props: LetterPageProps) => {
  const { visit, campaign, inHand, who } = props
  const words = letterWords[visit.language]
  return (
    <div class="top">
      <div>
        <span class="pill plain">{lettersWords[visit.language].state[campaign.state] ?? campaign.state}</span>
        <h1>{words.title}</h1>
        <p class="soft" data-saving={`${words.saving}|${words.unsaved}|${words.lost}`} role="status">
          {inHand?.saved
            ? words.savedBy(who(inHand.saved.by) || words.nobody, printedMoment(inHand.saved.at, visit.language))
            : inHand && words.inForce}
        </p>
        {campaign.version > 0 && campaign.state !== 'over' && <p>{words.afterLaunch}</p>}
      </div>
      <div class="buttons">
        {canWrite(props) && (
          <button type="submit" form="brev" class="btn main">
            {words.save}
          </button>
        )}
        {campaign.state === 'launched' && inHand?.saved && may(visit, 'sender') && (
          <a class="btn" href={`/c/${campaign.id}/ret`}>
            {words.putInForce}
          </a>
        )}
        <a class="btn" href={`/c/${campaign.id}/brev/versioner`}>
          {words.versions}
        </a>
      </div>
    </div>
  )
}

const LetterForm = (props: LetterPageProps) => {
  const { visit, campaign, inHand, text, findings, asFile } = props
  const words = letterWords[visit.language]
  const parts = asFile ? null : partsOfLetter(text)
  const facts = parts && factsOf(parts.front)
  const changed = changedIn(props, parts)
  const here: HereAt = at => changed?.at === at && <Here {...props} says={changed.says} />
  return (
    <form id="brev" method="post" action={`/c/${campaign.id}/brev`} {...(canWrite(props) && { 'data-autosave': '' })}>
      <input type="hidden" name="version" value={inHand?.version ?? 0} />
      {asFile && <input type="hidden" name="vis" value="fil" />}
      <fieldset class="cols" disabled={!canWrite(props)}>
        <Verdict {...props} />
        {parts && facts ? (
          <>
            <input type="hidden" name="open" value={parts.open} />
            <input type="hidden" name="base" value={parts.front} />
            <input type="hidden" name="close" value={parts.close} />
            {/* On a phone they are far below each other. */}
            <p>
              {words.goTo} <a href="#oplysninger">{words.facts}</a>, <a href="#tekst">{words.text}</a>, <a href="#se">{words.looks}</a>
            </p>
            <FactsCard visit={visit} facts={facts} parts={parts} placed={placed(findings, parts)} here={here} />
            <TextCard visit={visit} parts={parts} placed={placed(findings, parts)} here={here} />
          </>
        ) : (
          <FileCard visit={visit} text={text} findings={findings} here={here} />
        )}
      </fieldset>
      <p class="after">
        <a href={`/c/${campaign.id}/brev${asFile ? '' : '?vis=fil'}`}>{asFile ? words.asBoxes : words.wholeFile}</a>
      </p>
    </form>
  )
}

/** What was done to one place. A paragraph that is gone was the last one. */
function changedIn({ visit, done = '', at }: LetterPageProps, parts: LetterParts | null): { says: string; at: Spot } | undefined {
  const says = Object.entries(letterWords[visit.language].done).find(([code]) => code === done)?.[1]
  if (says === undefined || at === undefined) return undefined
  if (typeof at === 'number') return { says, at: parts ? Math.min(at, parts.paragraphs.length - 1) : '' }
  return { says, at: parts && isGroup(at) ? at : '' }
}

/** How far the letter is from being sent. */
const Verdict = ({ visit, campaign, looked, findings, inHand }: LetterPageProps) => {
  const words = letterWords[visit.language]
  const blockers = looked.problems.filter(isBlocker).length
  const warnings = looked.problems.length - blockers
  if (campaign.state === 'over') return null
  if (!inHand)
    return (
      <p class="empty">
        <b>{words.noText}</b>
        {words.noTextSays}
      </p>
    )
  return (
    <div class={`notice ${blockers > 0 ? 'bad' : warnings > 0 ? 'warn' : 'good'}`} data-verdict="">
      <p class="title">
        {blockers > 0 && `${words.blockers(blockers)} ${words.blockersSay} `}
        {warnings > 0 && `${words.warnings(warnings)}.`}
        {looked.problems.length === 0 && <NextStep visit={visit} campaign={campaign} />}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map(finding => (
            <li>
              <a href={`#${idOf(finding)}`}>{words.line(finding.line)}</a> {finding.says}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What is saved, as the first on the list would get it. */
const Look = ({ visit, campaign, looked }: LetterPageProps) => {
  const words = letterWords[visit.language]
  return (
    <section class="follow" aria-labelledby="se">
      <h2 id="se">{words.looks}</h2>
      <p class="soft">{words.looksSay}</p>
      {/* Nothing in it runs; the saved text is its own page, so it is fetched anew after a save. */}
      <iframe class="mail-frame" src={`/c/${campaign.id}/brev/visning`} title={words.frame} sandbox="" data-frame="" />
      {looked.notes.length > 0 && (
        <details>
          <summary>{words.goodToKnow}</summary>
          <ul>
            {looked.notes.map(note => (
              <li>{findingInWords(note, visit.language).says}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
