import { blocker, inOrder, undismissed } from '../letter/finding.ts'
import { kindIn } from '../letter/kinds.ts'
import type { Letter, LetterBody, Mailbox, Session } from '../letter/letter.ts'
import { isCampaignId, type SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { isBlocker, type Problem } from '../values/problem.ts'
import { asSlug } from '../values/slug.ts'
import { readRoles } from './audience-roles.ts'
import { readBody } from './body.ts'
import { checkText } from './check.ts'
import { readFrontMatter } from './front-matter/read.ts'
import type { FrontMatter } from './front-matter/schema.ts'
import { divide } from './letter-file.ts'
import { leftToFillIn } from './to-fill-in.ts'

export interface LetterDefaults {
  sender: Mailbox
  /**
   * Shows an author who forgot a year the weekday each year would give; without it only the year is
   * asked for.
   */
  now?: Instant
}

/** `dismissed`: the warnings the letter itself says are right. */
export type ParsedLetter = { letter: Letter; problems: Problem[]; dismissed: Problem[] } | { letter: null; problems: Problem[] }

/**
 * Reads letter.md. Without a blocker there is a letter, whose warnings are those its author has not
 * dismissed. Never throws on any text.
 * @param folder the campaign's folder, whose name is the letter's id unless it names one itself
 */
export function parseLetter(text: string, folder: string, defaults: LetterDefaults): ParsedLetter {
  const parts = divide(text)
  if ('problem' in parts) return { letter: null, problems: [parts.problem] }
  const { values, lines, problems: above } = readFrontMatter(parts.frontMatter, 2, defaults.now)
  const { body, problems: below } = readBody(parts.body, parts.bodyLine, !values || values.deadline !== undefined)
  const id = campaignIdOf(values?.id, folder, lines.get('id') ?? 1)
  const audience = readRoles(values?.audience.roles, lines)
  const marks = leftToFillIn(text)
  const found = [...above, ...below, ...audience.problems, ...(typeof id === 'string' ? [] : [id])]
  const problems = withoutMarked([...marks, ...found], marks)
  if (!values || typeof id !== 'string' || problems.some(isBlocker))
    return { letter: null, problems: withoutMarked([...problems, ...undismissed(checkText({ body }), values?.dismiss ?? {})], marks) }
  const letter = {
    ...asLetter(values, defaults, body),
    id,
    audience: { roles: audience.roles, colleagues: values.audience.colleagues },
    lines: Object.fromEntries(lines),
    source: text,
  }
  const open = undismissed(problems, letter.dismiss)
  return { letter, problems: open, dismissed: problems.filter(problem => !open.includes(problem)) }
}

/** In order; where somebody still has to write something, nothing else is said. */
const withoutMarked = (problems: Problem[], marks: Problem[]): Problem[] =>
  inOrder(problems.filter(problem => marks.includes(problem) || !marks.some(({ at }) => at === problem.at)))

function campaignIdOf(own: string | undefined, folder: string, line: number): Letter['id'] | Problem {
  const id = own ?? asSlug(folder.split(/[\\/]/).findLast(part => part !== '') ?? '')
  return isCampaignId(id)
    ? id
    : blocker(
        line,
        'ID',
        `»${id.slice(0, 60)}« kan ikke bruges som id. Skriv fx »id: temamoede-2026« med små bogstaver, tal og bindestreg.`,
      )
}

function asLetter(values: FrontMatter, defaults: LetterDefaults, body: LetterBody): Omit<Letter, 'id' | 'audience' | 'lines' | 'source'> {
  const sender = values.sender ?? defaults.sender
  const contact = values.contact ?? null
  const [first, ...others] = values.sessions.map(asSession)
  if (!first) throw new Error('the schema lets no letter through without a session')
  return {
    title: values.title,
    kind: values.kind ?? kindIn(values.title) ?? (values.language === 'da' ? 'møde' : 'meeting'),
    language: values.language,
    sender,
    contact,
    staff: values.staff ?? [contact && contact !== 'none' ? contact.address : sender.address],
    signatories: values.signatories,
    sessions: [first, ...others],
    deadline: values.deadline ?? null,
    offerLastsHours: values['waiting-list'],
    price: values.price ?? null,
    form: { cateringNeeds: values.form['catering-needs'], participantList: values.form['participant-list'] },
    documents: values.documents,
    timetable: values.timetable,
    dismiss: values.dismiss,
    body,
  }
}

const asSession = ({
  id,
  date,
  time,
  venue,
  capacity,
  minimum,
  'per-municipality': perMunicipality,
}: FrontMatter['sessions'][number]): Session => ({
  id: id as SessionId,
  date,
  starts: time.starts,
  ends: time.ends,
  venue,
  capacity: capacity ?? null,
  perMunicipality: perMunicipality ?? null,
  minimum: minimum ?? null,
})
