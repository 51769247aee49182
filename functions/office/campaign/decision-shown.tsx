import type { Child } from 'hono/jsx'
import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { findMunicipality } from '../../audience/municipalities.ts'
import { wouldHaveReached } from '../../letter/step.ts'
import type { OpenDecision } from '../../staff/decisions.ts'
import { whatItSays } from '../../staff/inbox.ts'
import type { Standing } from '../../staff/standing.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { roleName } from '../../values/role.ts'
import { HeldButtons } from '../mailing/held-buttons.tsx'
import { mailingPath } from '../mailing/mailing-path.ts'
import { may } from '../pages/office-page.tsx'
import { stepTitle } from '../step-title.ts'
import type { Visit } from '../visit.ts'

/** A decision as its row of the card says it. */
interface Shown {
  title: string
  says: string
  buttons: Child
}

/** Whose card it is, with what every kind of decision needs to say itself. */
interface Place {
  visit: Visit
  standing: Standing
  words: (typeof campaignWords)['da']
  base: string
}

type Of<What extends OpenDecision['what']> = Extract<OpenDecision, { what: What }>

export function decisionShown(decision: OpenDecision, visit: Visit, standing: Standing): Shown {
  const words = campaignWords[visit.language]
  const place: Place = { visit, standing, words, base: `/c/${standing.campaign.id}` }
  switch (decision.what) {
    case 'pending':
      return pending(decision, place)
    case 'asks':
      return asks(decision, place)
    case 'mail':
      return mail(decision, place)
    case 'undelivered':
      return undelivered(decision, place)
    case 'documentMissing':
      return documentMissing(decision, place)
    case 'unknown':
      return unknown(decision, place)
    case 'held':
      return held(decision, place)
    case 'unreconfirmed':
      return unreconfirmed(decision, place)
    case 'minimum':
      return minimum(decision, place)
    case 'added':
      return added(decision, place)
    case 'paused':
      return paused(place)
  }
}

function pending({ because, person }: Of<'pending'>, { visit, words, base }: Place): Shown {
  const { number, name, role, municipality } = person
  const where = (municipality && findMunicipality(municipality)?.name) || ''
  return {
    title: because === 'role' ? words.pendingRole(name) : words.pendingLate(name),
    says: because === 'role' ? words.pendingRoleSays(role ? roleName(role, visit.language) : '', where) : words.pendingLateSays,
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

function asks({ wants, person: { number, name } }: Of<'asks'>, place: Place): Shown {
  const { visit, words, base } = place
  const page = `${base}/person/${number}`
  return {
    title: wants === 'erase' ? words.asksErase(name) : words.asksCopy(name),
    says: wants === 'erase' ? words.asksEraseSays : words.asksCopySays,
    buttons: link(place, may(visit, 'admin') ? `${page}/oplysninger` : page, words.look, 'viewer'),
  }
}

function mail({ mail }: Of<'mail'>, place: Place): Shown {
  const { visit, words, base } = place
  const hasAnswered = place.standing.persons.some(({ number, answer }) => number === mail.number && answer.status !== 'noAnswer')
  return {
    title: words.mailFrom(mail.name || mail.from),
    says: whatItSays(mail),
    buttons: may(visit, 'editor') && (
      <form method="post" action={`${base}/mail/${mail.id}`} class="buttons">
        {mail.offers && mail.number !== null && (
          <button type="submit" class="btn low" name="decision" value="accept">
            {mail.offers === 'accept' ? words.mailAccept : hasAnswered ? words.mailCancel : words.mailDecline}
          </button>
        )}
        <button type="submit" class="btn low" name="decision" value="dismiss">
          {words.mailDismiss}
        </button>
        {mail.number !== null && link(place, `${place.base}/person/${mail.number}`, words.look, 'viewer')}
      </form>
    ),
  }
}

function undelivered({ people }: Of<'undelivered'>, place: Place): Shown {
  const names = people.slice(0, 5).map(({ name }) => name)
  return {
    title: place.words.undelivered(people.length),
    says: names.join(', '),
    buttons: link(place, `${place.base}/inviterede?status=bounced`, place.words.correctAddresses, 'viewer'),
  }
}

function documentMissing({ document, title, due, isLate }: Of<'documentMissing'>, place: Place): Shown {
  const { visit, words } = place
  const when = printedMoment(due, visit.language)
  return {
    title: words.documentMissing(title),
    says: isLate ? words.documentLate(when) : words.documentDue(when),
    buttons: link(place, `${place.base}/dokumenter#${document}`, may(visit, 'editor') ? words.addDocument : words.look, 'viewer'),
  }
}

function unknown({ step, run, forDay, people }: Of<'unknown'>, place: Place): Shown {
  const { visit, words } = place
  return {
    title: words.unknown(people, stepTitle({ name: step, run, forDay }, visit.language)),
    says: words.unknownSays,
    buttons: link(place, mailingPath(place.standing.campaign.id, { name: step, run }), words.look, 'viewer'),
  }
}

function held({ step, run, forDay, due }: Of<'held'>, place: Place): Shown {
  const { visit, words } = place
  return {
    title: words.held(stepTitle({ name: step, run, forDay }, visit.language)),
    says: words.heldSays(printedMoment(due, visit.language)),
    buttons: may(visit, 'sender') && (
      <>
        <HeldButtons path={mailingPath(place.standing.campaign.id, { name: step, run })} language={visit.language} />
        {link(place, `${place.base}/skriv?til=${wouldHaveReached(step)}`, words.write, 'sender')}
      </>
    ),
  }
}

function unreconfirmed({ people }: Of<'unreconfirmed'>, place: Place): Shown {
  const { words } = place
  return {
    title: words.unreconfirmed(people),
    says: words.unreconfirmedSays,
    buttons: (
      <>
        {link(place, `${place.base}/skriv?til=toReconfirm`, words.askAgain, 'sender')}
        {link(place, `${place.base}/aendringer#pladser`, words.freeSeats, 'sender')}
      </>
    ),
  }
}

function minimum(decision: Of<'minimum'>, place: Place): Shown {
  const { standing, words } = place
  const session = standing.letter?.sessions.find(({ id }) => id === decision.session)
  return {
    title: words.minimum(decision.registered, decision.minimum),
    says: words.minimumSays(session ? `${session.venue.name}, ${session.date.short}` : decision.session),
    buttons: (
      <>
        {link(place, `${place.base}/paamind`, words.remind, 'sender')}
        {link(place, `${place.base}/skriv?til=registered`, words.write, 'sender')}
        {link(place, `${place.base}/aendringer`, words.changePlan, 'sender')}
      </>
    ),
  }
}

function added({ people }: Of<'added'>, place: Place): Shown {
  const { words } = place
  return { title: words.added(people), says: words.addedSays, buttons: link(place, `${place.base}/send-ud`, words.inviteAdded, 'sender') }
}

function paused({ visit, words, base }: Place): Shown {
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

/** To the page that settles it, for those who may open it. */
const link = ({ visit }: Place, path: string, says: string, least: Parameters<typeof may>[1]) =>
  may(visit, least) && (
    <a class="btn low" href={path}>
      {says}
    </a>
  )
