import type { Child } from 'hono/jsx'
import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { findMunicipality } from '../../audience/municipalities.ts'
import type { MessageReaders } from '../../letter/step.ts'
import type { OpenDecision } from '../../staff/decisions.ts'
import { whatItSays } from '../../staff/inbox.ts'
import type { Standing } from '../../staff/standing.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { may } from '../pages/office-page.tsx'
import { stepTitle } from '../step-title.ts'
import type { Visit } from '../visit.ts'
import type { CampaignProps } from './campaign-props.ts'

/** All that waits for somebody, each with the button that settles it. */
export const DecisionsCard = ({ visit, standing }: CampaignProps) => {
  const words = campaignWords[visit.language]
  const { decisions } = standing
  return (
    <section class="card" aria-labelledby="beslut">
      <h2 id="beslut">
        {words.decide} {decisions.length > 0 && <span class="pill warn">{decisions.length}</span>}
      </h2>
      {decisions.length === 0 ? (
        <p class="soft">{words.nothingToDecide}</p>
      ) : (
        <ul class="todo">
          {decisions.map(decision => (
            <Decision decision={decision} visit={visit} standing={standing} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface Shown {
  title: string
  says: string
  buttons: Child
}

const Decision = ({ decision, visit, standing }: { decision: OpenDecision; visit: Visit; standing: Standing }) => {
  const { title, says, buttons } = shown(decision, visit, standing)
  return (
    <li>
      <b>{title}</b>
      {says && <p>{says}</p>}
      <div class="buttons">{buttons}</div>
    </li>
  )
}

function shown(decision: OpenDecision, visit: Visit, { campaign, letter }: Standing): Shown {
  const { language } = visit
  const words = campaignWords[language]
  const base = `/c/${campaign.id}`
  const link = (path: string, says: string, least: Parameters<typeof may>[1]) =>
    may(visit, least) && (
      <a class="btn low" href={base + path}>
        {says}
      </a>
    )
  switch (decision.what) {
    case 'pending': {
      const { number, name, role, municipality } = decision.person
      const where = (municipality && findMunicipality(municipality)?.name) || ''
      return {
        title: decision.because === 'role' ? words.pendingRole(name) : words.pendingLate(name),
        says: decision.because === 'role' ? words.pendingRoleSays(role ?? '', where) : words.pendingLateSays,
        buttons: may(visit, 'editor') && (
          <form method="post" action={`${base}/person/${number}`} class="buttons">
            <input type="hidden" name="til" value={base} />
            <button type="submit" class="btn low" name="action" value="approve">
              {words.approve}
            </button>
            <button type="submit" class="btn low" name="action" value="refuse">
              {words.refuse}
            </button>
          </form>
        ),
      }
    }
    case 'asks': {
      const { number, name, email } = decision.person
      return {
        title: decision.wants === 'erase' ? words.asksErase(name) : words.asksCopy(name),
        says: decision.wants === 'erase' ? words.asksEraseSays : words.asksCopySays(`indbyd export person ${email}`),
        buttons: (
          <>
            {decision.wants === 'erase' && may(visit, 'admin') && (
              <form method="post" action={`${base}/person/${number}`} class="buttons">
                <input type="hidden" name="til" value={base} />
                <button type="submit" class="btn low" name="action" value="forgetPerson">
                  {words.forget}
                </button>
              </form>
            )}
            {link(`/person/${number}`, words.look, 'viewer')}
          </>
        ),
      }
    }
    case 'mail': {
      const { mail } = decision
      return {
        title: words.mailFrom(mail.name || mail.from),
        says: whatItSays(mail),
        buttons: may(visit, 'editor') && (
          <form method="post" action={`${base}/mail/${mail.id}`} class="buttons">
            {mail.offers && mail.number !== null && (
              <button type="submit" class="btn low" name="decision" value="accept">
                {mail.offers === 'decline' ? words.mailDecline : words.mailAccept}
              </button>
            )}
            <button type="submit" class="btn low" name="decision" value="dismiss">
              {words.mailDismiss}
            </button>
            {mail.number !== null && link(`/person/${mail.number}`, words.look, 'viewer')}
          </form>
        ),
      }
    }
    case 'undelivered':
      return {
        title: words.undelivered(decision.people.length),
        says: decision.people
          .map(({ name }) => name)
          .slice(0, 5)
          .join(', '),
        buttons: link('/inviterede?status=bounced', words.correctAddresses, 'viewer'),
      }
    case 'documentMissing': {
      const when = printedMoment(decision.due, language)
      return {
        title: words.documentMissing(decision.title),
        says: decision.isLate ? words.documentLate(when) : words.documentDue(when),
        buttons: link(`/dokumenter#${decision.document}`, may(visit, 'editor') ? words.addDocument : words.look, 'viewer'),
      }
    }
    case 'unknown': {
      const step = stepTitle({ name: decision.step, run: decision.run }, language)
      return {
        title: words.unknown(decision.people, step),
        says: words.unknownSays,
        buttons: link(`/udsendelse/${decision.step}${decision.run > 1 ? `.${decision.run}` : ''}`, words.look, 'viewer'),
      }
    }
    case 'held':
      return {
        title: words.held(stepTitle({ name: decision.step, run: decision.run }, language)),
        says: words.heldSays(printedMoment(decision.due, language)),
        buttons: link(`/skriv?til=${readersOf(decision.step)}`, words.write, 'sender'),
      }
    case 'unreconfirmed':
      return {
        title: words.unreconfirmed(decision.people),
        says: words.unreconfirmedSays(`indbyd free-seats ${campaign.id} --yes ${decision.people}`),
        buttons: link('/skriv?til=registered', words.write, 'sender'),
      }
    case 'minimum': {
      const session = letter?.sessions.find(({ id }) => id === decision.session)
      return {
        title: words.minimum(decision.registered, decision.minimum),
        says: words.minimumSays(session ? `${session.venue.name}, ${session.date.short}` : decision.session),
        buttons: (
          <>
            {link('/paamind', words.remind, 'sender')}
            {link('/skriv?til=registered', words.write, 'sender')}
          </>
        ),
      }
    }
    case 'added':
      return { title: words.added(decision.people), says: words.addedSays, buttons: link('/send-ud', words.inviteAdded, 'sender') }
    case 'paused':
      return {
        title: words.paused,
        says: words.pausedSays,
        buttons: may(visit, 'sender') && (
          <form method="post" action={`${base}/fortsaet`}>
            <button type="submit" class="btn low">
              {words.resume}
            </button>
          </form>
        ),
      }
  }
}

/** Whom a mailing that was not sent would have reached. */
function readersOf(step: string): MessageReaders {
  if (step === 'programme' || step === 'practical' || step === 'thanks') return 'registered'
  return step.startsWith('reminder-') ? 'unanswered' : 'all'
}
