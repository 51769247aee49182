import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import { runInAddress, stepRun } from '../../letter/step.ts'
import { loadRehearsable, type RehearsalHouse } from '../../rehearsing/rehearsable.ts'
import { isOfTimetable } from '../../rehearsing/rehearsal.ts'
import { loadLookedThrough } from '../../rehearsing/store.ts'
import { framePolicy } from '../headers.ts'
import { NothingHerePage } from '../pages/nothing-here-page.tsx'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { LetterVisit, OfficeHouse, Visit } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { played } from './played.ts'
import { RehearsalPage } from './rehearsal-page.tsx'
import { askedIn } from './rehearsal-questions.ts'

/** What the door `rehearsal` stands on: a table to read, and a clock. */
export type RehearsingHouse = OfficeHouse & RehearsalHouse & { siteUrl: string }

const asked = ({ c }: Visit) => askedIn(name => c.req.query(name))

/** A letter's whole timetable, played with the real list. */
export const rehearsalPage = (house: RehearsingHouse) => async (visit: LetterVisit) => {
  const { c, language } = visit
  const found = await loadRehearsable(house, visit.campaign.id)
  if (found.outcome === 'unknownCampaign') return c.html(<NotFoundPage visit={visit} />, 404)
  const words = rehearsalWords[language]
  const nothing = { visit, page: 'rehearsal', heading: words.title }
  const toTheLetter = { path: '/brev', says: words.edit }
  if (found.outcome === 'noLetter')
    return c.html(
      <NothingHerePage {...nothing} campaign={found.campaign} title={words.noLetter} says={words.noLetterSays} to={toTheLetter} />,
    )
  if (found.outcome === 'notYet')
    return c.html(<NothingHerePage {...nothing} {...found} title={words.notYet} says={words.notYetSays} to={toTheLetter} />)
  if (found.persons.length === 0) {
    const to = { path: '/inviterede/ny', says: words.toTheList }
    return c.html(<NothingHerePage {...nothing} campaign={found.campaign} title={words.nobody} says={words.nobodySays} to={to} />)
  }
  const looked = await loadLookedThrough(house, found.campaign.id)
  const { mailAsRead } = await import('../../rehearsing/mail-as-read.ts')
  const who = await namesOf(house, looked ? [looked.by] : [], new Map(), language)
  return c.html(
    <RehearsalPage
      visit={visit}
      asked={asked(visit)}
      played={played(found, asked(visit), house.clock.now())}
      mailAsRead={mailAsRead}
      looked={looked}
      who={who}
      problems={[]}
      done={c.req.query('gjort')}
    />,
  )
}

/** One mail of it, alone, as one person would read it. */
export const rehearsedMail = (house: RehearsingHouse) => async (visit: LetterVisit) => {
  const { c } = visit
  const found = await loadRehearsable(house, visit.campaign.id)
  if (found.outcome !== 'ready') return c.html(<NotFoundPage visit={visit} />, 404)
  const { of, rehearsal } = played(found, asked(visit), house.clock.now())
  const run = c.req.query('trin')
  const playedStep = rehearsal.steps.find(
    ({ step }) => isOfTimetable(step) && (run === undefined || runInAddress(stepRun(step.name, step.run)) === run),
  )
  const number = Number(c.req.query('nr') ?? playedStep?.readers[0] ?? 1)
  const person = playedStep && rehearsal.castAt(playedStep.step.at).find(person => person.number === number)
  if (!playedStep || !person) return c.html(<NotFoundPage visit={visit} />, 404)
  c.header('Content-Security-Policy', framePolicy)
  const { mailAsRead } = await import('../../rehearsing/mail-as-read.ts')
  return c.html(mailAsRead(person, playedStep.step, of.letter, of.documents, house.siteUrl).html)
}
