import type { PropsWithChildren } from 'hono/jsx'
import { letterWords } from '../../../templates/words/office/letter.ts'
import { roleName, roles } from '../../values/role.ts'
import type { Facts } from '../../writing/facts/facts.ts'
import type { LetterParts } from '../../writing/letter-parts.ts'
import { TypedField } from '../pages/field.tsx'
import type { Visit } from '../visit.ts'
import type { PlacedFindings } from './finding.ts'
import { FindingNotes, lookOf } from './finding-note.tsx'
import type { HereAt } from './here.tsx'

export interface FactsCardProps {
  visit: Visit
  facts: Facts
  parts: LetterParts
  placed: PlacedFindings
  here: HereAt
}

/** What the system goes by, a field each. Each field says that it was shown (`fact`). */
export const FactsCard = (props: FactsCardProps) => {
  const { visit, facts, parts, placed, here } = props
  const letter = letterWords[visit.language]
  const words = letter.fact
  const sessions = [...facts.keys()].flatMap(name => /^sessions\.(\d+)\.date$/.exec(name)?.[1] ?? []).map(Number)
  const field = (name: string, label: string, more: Partial<FieldProps> = {}) => (
    <FactField name={name} label={label} value={facts.get(name) ?? ''} {...more} />
  )
  const group = (name: string) => ({ visit, name, placed, here })
  return (
    <section class="card facts-form" aria-labelledby="oplysninger">
      <h2 id="oplysninger">{letter.facts}</h2>
      <p class="soft">{letter.factsSay}</p>
      {here('')}
      <FindingNotes visit={visit} findings={placed.fields.get('')} id="fund-felter" />
      <Group {...group('title')}>{field('title', words.title)}</Group>
      <Group {...group('kind')}>{field('kind', words.kind, { hint: words.kindHint })}</Group>
      {sessions.map(index => (
        <Group {...group(`sessions.${index}`)} legend={words.sessions(index + 1, sessions.length)}>
          <div class="pairs">
            {field(`sessions.${index}.date`, words.date, { type: 'date' })}
            {field(`sessions.${index}.time`, words.time, { hint: words.timeHint })}
            {field(`sessions.${index}.venue.name`, words.venueName)}
            {field(`sessions.${index}.venue.address`, words.venueAddress)}
            {field(`sessions.${index}.capacity`, words.capacity, { hint: words.capacityHint })}
          </div>
          {sessions.length > 1 && (
            <button type="submit" class="btn low" name="remove" value={index}>
              {words.removeSession}
            </button>
          )}
        </Group>
      ))}
      <p>
        <button type="submit" class="btn low" name="add" value="session">
          {words.addSession}
        </button>
      </p>
      <Group {...group('deadline')} legend={words.deadline} hint={words.deadlineHint}>
        <div class="pairs">
          {field('deadline.date', words.deadlineDate, { type: 'date' })}
          {field('deadline.time', words.deadlineTime, { type: 'time' })}
        </div>
      </Group>
      <Group {...group('contact')} legend={words.contact}>
        <div class="pairs">
          {field('contact.name', words.contactName)}
          {field('contact.email', words.contactEmail, { type: 'email' })}
          {field('contact.phone', words.contactPhone)}
        </div>
        <input type="hidden" name="fact" value="contact.none" />
        <label class="tick">
          <input type="checkbox" name="fact.contact.none" value="yes" checked={facts.get('contact.none') === 'yes'} />
          {words.contactNone}
        </label>
      </Group>
      <Group {...group('sender')}>{field('sender', words.sender, { hint: words.senderHint })}</Group>
      <Group {...group('signatories')}>{field('signatories', words.signatories, { hint: words.signatoriesHint, lines: true })}</Group>
      <RolesGroup {...props} />
      <Group {...group('price')}>{field('price', words.price, { hint: words.priceHint })}</Group>
      <details>
        <summary>{letter.front}</summary>
        <p class="soft" id="front-hint">
          {letter.frontSays}
        </p>
        <textarea class="raw" name="front" rows={12} aria-label={letter.front} aria-describedby="front-hint" spellcheck={false}>
          {`\n${parts.front}`}
        </textarea>
      </details>
    </section>
  )
}

const RolesGroup = ({ visit, facts, placed, here }: FactsCardProps) => {
  const { fact: words } = letterWords[visit.language]
  const chosen = (facts.get('audience.roles') ?? '').split('\n')
  return (
    <Group visit={visit} name="audience" placed={placed} here={here} legend={words.roles} hint={words.rolesHint}>
      <input type="hidden" name="fact" value="audience.roles" />
      <div class="radios">
        {[...new Set([...roles, ...chosen.filter(role => role !== '' && !/^(alle|everyone)$/i.test(role))])].map(role => (
          <label>
            <input type="checkbox" name="fact.audience.roles" value={role} checked={chosen.includes(role)} />
            {roleName(role, visit.language)}
          </label>
        ))}
      </div>
    </Group>
  )
}

interface GroupProps {
  visit: Visit
  name: string
  placed: PlacedFindings
  here: HereAt
  legend?: string
  hint?: string
}

/** Fields that belong together, and what is found in them. */
const Group = ({ visit, name, placed, here, legend, hint, children }: PropsWithChildren<GroupProps>) => {
  const findings = placed.fields.get(name)
  const id = `fund-${name.replace('.', '-')}`
  const described = findings && { 'aria-describedby': id }
  const inside = (
    <>
      {hint && <p class="hint">{hint}</p>}
      {children}
      {here(name)}
      <FindingNotes visit={visit} findings={findings} id={id} />
    </>
  )
  return legend ? (
    <fieldset class={`group ${lookOf(findings)}`} {...described}>
      <legend>{legend}</legend>
      {inside}
    </fieldset>
  ) : (
    <div class={`group ${lookOf(findings)}`}>{inside}</div>
  )
}

interface FieldProps {
  name: string
  label: string
  value: string
  type?: 'text' | 'date' | 'time' | 'email'
  hint?: string
  /** A line each. */
  lines?: boolean
}

const FactField = ({ name, value, lines, ...field }: FieldProps) => (
  <>
    <input type="hidden" name="fact" value={name} />
    <TypedField
      id={`f-${name.replaceAll('.', '-')}`}
      name={`fact.${name}`}
      value={value}
      {...(lines && { rows: Math.max(2, value.split('\n').length) })}
      {...field}
    />
  </>
)
