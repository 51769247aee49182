import type { Child } from 'hono/jsx'
import { municipalities } from '../../audience/municipalities.ts'
import type { Person } from '../../audience/person.ts'
import type { Campaign } from '../../campaign/store.ts'
import { type FrozenLetter, isOpen } from '../../letter/frozen-letter.ts'
import type { Instant } from '../../values/instant.ts'
import { roleName, roles } from '../../values/role.ts'
import { officeWords } from '../office-words.ts'
import { may } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'
import { ActField, type ActFieldProps, ActSelect } from './act-fields.tsx'

/** What was typed in a form that was not accepted, with its `action`. */
export type TypedFields = Record<string, unknown>

interface PersonActsProps {
  visit: Visit
  campaign: Campaign
  letter: FrozenLetter | undefined
  person: Person
  typed: TypedFields
  now: Instant
}

type ActProps = PersonActsProps & { letter: FrozenLetter }

/** What staff can do for one person now; what the person's state does not allow has no form. */
export const PersonActs = (props: PersonActsProps) => {
  const { visit, campaign, letter, person, now } = props
  if (!may(visit, 'editor') || campaign.state !== 'launched' || !letter) return null
  const { status } = person.answer
  const begun = letter.sessions.every(({ starts }) => now >= starts)
  const isSomebody = person.kind === 'person' && !begun
  const of = { ...props, letter }
  return (
    <>
      {status === 'pendingApproval' && <DecideCard {...of} />}
      {isSomebody && (status === 'noAnswer' || status === 'declined' || status === 'cancelled') && <RegisterCard {...of} />}
      {isSomebody && status === 'noAnswer' && <DeclineCard {...of} />}
      {isSomebody && status === 'registered' && isOpen(letter, now) && <ChangeCard {...of} />}
      {isSomebody && status === 'registered' && <HandOverCard {...of} />}
      {isSomebody && (status === 'registered' || status === 'waitlisted') && <CancelCard {...of} />}
      <AddressCard {...of} />
      <LinkCard {...of} />
    </>
  )
}

interface CardProps {
  visit: Visit
  act: string
  title: string
  says?: string | undefined
  button: string
  look?: string
  /** Open from the start, as what was typed in it is. */
  open?: boolean
  children?: Child
}

/** One act: folded away until somebody wants it. */
const Card = ({ act, title, says, button, look = '', open, children }: CardProps) => (
  <details class="card" open={open}>
    <summary>{title}</summary>
    <form method="post" class="stack">
      {says && <p class="soft">{says}</p>}
      {children}
      <p class="buttons">
        <button type="submit" class={`btn ${look}`} name="action" value={act}>
          {button}
        </button>
      </p>
    </form>
  </details>
)

/** What a field shows: what was typed in this very form, or else what is so. */
const valueIn = ({ typed }: PersonActsProps, act: string, field: string, known = ''): string =>
  typed.action === act && typeof typed[field] === 'string' ? (typed[field] as string) : known

const fieldOf =
  (props: ActProps, act: string) =>
  (name: string, label: string, known = ''): ActFieldProps => ({
    id: `${act}-${name}`,
    name,
    label,
    value: valueIn(props, act, name, known),
  })

const isTyped = ({ typed }: PersonActsProps, act: string): boolean => typed.action === act

const DecideCard = ({ visit }: ActProps) => {
  const words = officeWords(visit.language).people
  return (
    <section class="card" aria-labelledby="afventer">
      <h2 id="afventer">{words.decide}</h2>
      <p class="soft">{words.decideSays}</p>
      <form method="post" class="buttons">
        <button type="submit" class="btn main" name="action" value="approve">
          {words.approve}
        </button>
        <button type="submit" class="btn" name="action" value="refuse">
          {words.refuse}
        </button>
      </form>
    </section>
  )
}

const Sessions = ({ act, ...props }: ActProps & { act: string }) => {
  const { letter, person } = props
  if (letter.sessions.length === 1) return null
  const words = officeWords(props.visit.language).people
  const known = 'session' in person.answer ? person.answer.session : ''
  const options = letter.sessions.map(({ id, venue, date }): [string, string] => [id, `${venue.name}, ${date.short}`])
  return <ActSelect {...fieldOf(props, act)('session', words.session, known)} empty={known ? null : words.choose} options={options} />
}

const AboutThem = ({ act, name, ...props }: ActProps & { act: string; name: boolean }) => {
  const words = officeWords(props.visit.language).people
  const field = fieldOf(props, act)
  const { person } = props
  const isNew = act === 'handOver'
  const known = isNew ? { name: '', municipality: '', role: '' } : person
  return (
    <>
      {name && <ActField {...field('name', words.name, known.name)} />}
      <ActSelect
        {...field('municipality', words.municipality, known.municipality ?? '')}
        empty={isNew ? words.choose : words.unchanged}
        options={municipalities.map(({ code, name }) => [code, name])}
      />
      <ActSelect
        {...field('role', words.role, known.role ?? '')}
        empty={isNew ? words.choose : words.unchanged}
        options={roles.map(role => [role, roleName(role, props.visit.language)])}
      />
    </>
  )
}

const RegisterCard = (props: ActProps) => {
  const { visit, letter } = props
  const words = officeWords(visit.language).people
  const field = fieldOf(props, 'register')
  return (
    <Card
      visit={visit}
      act="register"
      title={words.register}
      says={isOpen(letter, props.now) ? words.registerSays : words.registerLate}
      button={words.register}
      look="main"
      open={isTyped(props, 'register')}
    >
      <Sessions {...props} act="register" />
      {letter.price && (
        <>
          <ActField {...field('ean', words.ean)} />
          <ActField {...field('reference', words.reference)} />
          <p>
            <label class="tick">
              <input type="checkbox" name="agreed" value="yes" /> <span>{words.agreed}</span>
            </label>
          </p>
        </>
      )}
    </Card>
  )
}

const DeclineCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  return <Card visit={props.visit} act="decline" title={words.decline} says={words.declineSays} button={words.decline} />
}

const ChangeCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  return (
    <Card visit={props.visit} act="change" title={words.change} button={words.save} open={isTyped(props, 'change')}>
      <Sessions {...props} act="change" />
      <AboutThem {...props} act="change" name />
    </Card>
  )
}

const HandOverCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  const field = fieldOf(props, 'handOver')
  return (
    <Card
      visit={props.visit}
      act="handOver"
      title={words.handOver}
      says={words.handOverSays}
      button={words.handOver}
      open={isTyped(props, 'handOver')}
    >
      <ActField {...field('email', words.email)} type="email" />
      <AboutThem {...props} act="handOver" name />
    </Card>
  )
}

const CancelCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  return (
    <Card
      visit={props.visit}
      act="cancel"
      title={words.cancel}
      says={words.cancelSays}
      button={words.cancel}
      look="stop"
      open={isTyped(props, 'cancel')}
    >
      <ActField {...fieldOf(props, 'cancel')('note', words.note)} />
    </Card>
  )
}

const AddressCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  return (
    <Card
      visit={props.visit}
      act="correctAddress"
      title={words.correctAddress}
      says={words.correctAddressSays}
      button={words.correctAddressSend}
      open={isTyped(props, 'correctAddress') || (props.person.suppression !== null && props.person.suppression.because !== 'optedOut')}
    >
      <ActField {...fieldOf(props, 'correctAddress')('email', words.email, props.person.email)} type="email" />
    </Card>
  )
}

const LinkCard = ({ visit }: ActProps) => {
  const words = officeWords(visit.language).people
  return (
    <section class="card" aria-labelledby="link">
      <h2 id="link">{words.link}</h2>
      <p class="soft">{words.linkSays}</p>
      <form method="post" class="buttons">
        <button type="submit" class="btn low" name="action" value="sendAgain">
          {words.sendAgain}
        </button>
        <button type="submit" class="btn low stop" name="action" value="revoke">
          {words.revoke}
        </button>
      </form>
    </section>
  )
}
