import { changeWords } from '../../../templates/words/office/change.ts'
import type { ChangesMade } from '../../staff/changes-made.ts'
import { capitalised } from '../../values/capitalised.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { mailingPath } from '../mailing/mailing-path.ts'
import { NumberField } from '../orders/number-field.tsx'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { ToldProps } from '../pages/told.tsx'
import { stepTitle } from '../step-title.ts'
import type { LetterVisit } from '../visit.ts'

interface ChangesPageProps {
  visit: LetterVisit
  made: ChangesMade
  /** The number of seats to free, as it was typed. */
  confirmed: string
}

/** The three ways a plan can change, and the changes that were made. */
export const ChangesPage = (props: ChangesPageProps & ToldProps) => {
  const { visit, made, problems, done } = props
  const { campaign } = visit
  const words = changeWords[visit.language]
  const isUnderWay = made.mailings.some(({ state, superseded }) => !superseded && (state === 'sending' || state === 'planned'))
  return (
    <OfficePage
      page="changes"
      state={campaign.state}
      title={`${words.title}, ${campaign.title}`}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      live={isUnderWay && !campaign.paused}
      told={{ problems, done, words: words.done }}
    >
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{campaign.state === 'calledOff' ? words.calledOff : words.says}</p>
        </div>
      </div>
      <div class="cols two">
        <Made {...props} />
        <div class="cols">
          {made.overdue > 0 && <FreeCard {...props} />}
          {campaign.state === 'launched' && <Ways {...props} />}
        </div>
      </div>
    </OfficePage>
  )
}

const Ways = ({ visit: { language, campaign }, made: { letter } }: ChangesPageProps) => {
  const words = changeWords[language]
  const ways: [path: string, title: string, says: string][] = [
    ['flyt', words.move, words.moveSays],
    ['sted', letter && letter.sessions.length > 1 ? words.venueOrMerge : words.venue, words.venueSays],
    ['aflys', words.callOff, words.callOffSays],
  ]
  return (
    <section class="card" aria-labelledby="veje">
      <h2 id="veje">{words.what}</h2>
      <ul class="todo">
        {ways.map(([path, title, says]) => (
          <li>
            <b>{title}</b>
            <p>{says}</p>
            <a class="btn low" href={`/c/${campaign.id}/${path}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Made = ({ visit: { language, campaign }, made: { mailings, toReconfirm } }: ChangesPageProps) => {
  const words = changeWords[language]
  const base = `/c/${campaign.id}`
  return (
    <section class="card" aria-labelledby="gjort">
      <h2 id="gjort">{words.made}</h2>
      {mailings.length === 0 ? (
        <p class="soft">{words.noneMade}</p>
      ) : (
        <>
          {toReconfirm > 0 && (
            <p>
              <a href={`${base}/inviterede?status=toReconfirm`} data-count="toReconfirm">
                {words.waiting(toReconfirm)}
              </a>
            </p>
          )}
          <ol class="timeline">
            {mailings.map(({ name, run, at, state, superseded, progress }) => {
              const step = { name, ...(run && { run }) }
              return (
                <li class={state === 'sent' ? 'done' : superseded || state === 'held' ? 'off' : 'next'}>
                  <b>
                    <a href={mailingPath(campaign.id, step)}>{stepTitle(step, language)}</a>
                  </b>
                  <span>
                    {capitalised(printedMoment(at, language))}. {words.standings[state]} {words.sentTo(progress.sent)}
                  </span>
                </li>
              )
            })}
          </ol>
          <h3>{words.undo}</h3>
          <p>{mailings[0]?.name === 'called-off' ? words.undoCalledOff : words.undoMoved}</p>
          <p class="buttons">
            {mailings.some(({ state }) => state === 'sending') && !campaign.paused && (
              <button type="submit" form="stands" class="btn low">
                {words.pause}
              </button>
            )}
            <a class="btn low" href={`${base}/log`}>
              {words.log}
            </a>
          </p>
          <form method="post" action={`${base}/pause`} id="stands">
            <input type="hidden" name="til" value={`${base}/aendringer`} />
          </form>
        </>
      )}
    </section>
  )
}

const FreeCard = ({ visit: { language, campaign }, made: { overdue }, confirmed, problems }: ChangesPageProps & ToldProps) => {
  const words = changeWords[language]
  return (
    <section class="card stack" aria-labelledby="plads" id="pladser">
      <h2 id="plads">{words.free}</h2>
      <p>{words.freeSays(overdue)}</p>
      <p>
        <b>{words.askAgain}.</b> {words.askAgainSays}
      </p>
      <p>
        <a class="btn low" href={`/c/${campaign.id}/skriv?til=toReconfirm`}>
          {words.askAgain}
        </a>
      </p>
      <form method="post" class="stack">
        <p>
          <b>{words.freeThem}.</b> {words.freeThemSays}
        </p>
        <NumberField label={words.freeNumber} says={words.numberOfSeats(overdue)} value={confirmed} problems={problems} />
        <p class="buttons">
          <button type="submit" class="btn low">
            {words.freeButton(overdue)}
          </button>
        </p>
      </form>
    </section>
  )
}
