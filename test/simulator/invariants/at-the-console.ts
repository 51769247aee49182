import { mayAs } from '../../../functions/access/role.ts'
import { officeRoutes } from '../../../functions/office/route-table.ts'
import type { OfficeVisit } from '../office.ts'
import type { Story } from '../play.ts'
import { clock, type Invariant } from './invariant.ts'
import { readOfReader } from './read-of-reader.ts'

const leastFor = ({ method, path }: OfficeVisit) => {
  const [pathname = ''] = path.split('?')
  return officeRoutes.find(route => route.method === method && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(pathname))
    ?.least
}

const faultyOf = ({ calls }: Story): Set<number> => new Set(calls.flatMap(({ fault, by }) => (fault === null ? [] : [by])))

/**
 * I23: nobody at the console does what their role may not: they are told so (403), and nothing
 * changes. I17: no page changes anything. A page breaks only when something under it does.
 */
export const rolesHold: Invariant = story => {
  const changed = Map.groupBy(story.allCommits, ({ by }) => by)
  const faulty = faultyOf(story)
  return story.officeVisits.flatMap(visit => {
    const { who, role, method, path, by, answer } = visit
    const least = leastFor(visit)
    const says = `${who} (${role}) sent ${method} ${path} at ${clock(visit.from)}`
    const wrong: string[] = []
    const writes = changed.get(by) ?? []
    if (method === 'GET' && writes.length > 0) wrong.push(`I17 ${says}, and it changed ${writes[0]!.changes[0]?.pk}`)
    if (answer !== null && answer.status >= 500 && !faulty.has(by))
      wrong.push(`I13 ${says} and got ${answer.status}, and nothing was wrong`)
    if (least === undefined || least === 'nobody' || mayAs(role, least)) return wrong
    if (writes.length > 0) wrong.push(`I23 ${says}, which wants ${least}, and it changed ${writes[0]!.changes[0]?.pk}`)
    // Whose session is over is asked to sign in first.
    if (answer !== null && answer.status < 500 && ![403, 401, 302].includes(answer.status))
      wrong.push(`I23 ${says}, which wants ${least}, and got ${answer.status}`)
    return wrong
  })
}

/** I12: what a form of the console did stands in the log with the name of whoever sent it. */
export const namedInTheLog: Invariant = ({ officeVisits, allCommits }) => {
  const byInvocation = new Map(officeVisits.map(visit => [visit.by, visit]))
  return allCommits.flatMap(({ by, changes }) => {
    const visit = byInvocation.get(by)
    if (!visit) return []
    const entries = changes.filter(({ after, before }) => after?.type?.S === 'journal' && !before)
    const wrong = entries.filter(({ after }) => after?.actor?.S !== visit.actor)
    const touched = changes.some(({ pk, sk, before }) => /#P#\d+$/.test(pk) && before !== undefined && sk !== '')
    if (wrong.length > 0)
      return [`I12 what ${visit.who} did at ${clock(visit.from)} stands in the log as done by ${wrong[0]!.after?.actor?.S}`]
    return touched && entries.length === 0 && visit.fields.action !== 'sendAgain'
      ? [`I12 ${visit.who} changed somebody by ${visit.fields.action} at ${clock(visit.from)}, and the log does not say so`]
      : []
  })
}

/**
 * Two who write in one letter lose nothing: a save that was answered *done* was made over the very
 * version its page had shown, and one that was not says so and shows both texts.
 */
export const bothTextsKept: Invariant = ({ officeVisits, allCommits }) => {
  const saves = officeVisits.filter(({ method, path, fields }) => method === 'POST' && path.endsWith('/brev') && fields.text !== undefined)
  return saves.flatMap(({ by, who, from, fields, answer }) => {
    const draft = allCommits
      .filter(commit => commit.by === by)
      .flatMap(({ changes }) => changes)
      .find(({ sk }) => sk === 'draft')
    const read = Number(fields.version)
    if (draft && Number(draft.before?.version?.N ?? 0) !== read)
      return [`${who} saved over version ${draft.before?.version?.N} of a letter at ${clock(from)} and had read ${read}`]
    const mine = /Linje \d+ af [\wæøå ]+\./.exec(fields.text ?? '')?.[0] ?? ''
    if (answer?.status === 409 && !answer.body.includes(mine))
      return [`${who} was told at ${clock(from)} that somebody else had saved, and their text was gone`]
    return []
  })
}

/** A second letter: taken back it has mailed nobody, launched by two it has mailed each once. */
export const takenBack: Invariant = ({ mailsBeside, allCommits }) => {
  const wrong: string[] = []
  for (const [who, same] of Map.groupBy(mailsBeside, ({ tags, to }) => `${tags.mailing} of ${tags.campaign} to ${to}`))
    if (same.length > 1 && !who.startsWith('staff-notice')) wrong.push(`I1 ${who} went out ${same.length} times`)
  const states = Map.groupBy(
    allCommits.flatMap(({ at, changes }) => changes.filter(({ sk }) => sk === 'campaign').map(change => ({ at, ...change }))),
    ({ pk }) => pk,
  )
  for (const { tags, at } of mailsBeside) {
    const last = states.get(`C#${tags.campaign}`)?.findLast(change => change.at <= at)
    if (last?.after?.state?.S === 'draft')
      wrong.push(`I9 ${tags.mailing} of ${tags.campaign} went out at ${clock(at)}, and its launch was taken back`)
  }
  return [...new Set(wrong)]
}

/** F30: the console's page shows the same numbers as `status`, and they add up. */
export const pageCounts: Invariant = ({ shown }, { people }) => {
  const { page, overview } = shown
  if (page === null) return []
  const total = Object.values(page).reduce((sum, count) => sum + count, 0)
  const { answers } = overview
  const wrong: string[] = []
  const same = (what: string, is: number | undefined, should: number) => {
    if ((is ?? 0) !== should) wrong.push(`F30 the console's page shows ${is ?? 0} ${what}, and status says ${should}`)
  }
  if (total !== people.length) wrong.push(`F30 the numbers of the console's page come to ${total}, and there are ${people.length} people`)
  same('registered', page.registered, answers.registered)
  same('waiting', page.waiting, answers.waitlisted + answers.pendingApproval)
  same('without an answer', (page.noAnswer ?? 0) + (page.undelivered ?? 0), answers.noAnswer)
  same('declined', page.declined, answers.declined + answers.cancelled + answers.transferred)
  return wrong
}

const second = 1000

/** I7 of an address: once it is corrected nothing read after that goes to the old one. */
export const toTheNewAddress: Invariant = ({ mails, calls }, { personChanges }) =>
  personChanges.flatMap(({ was, is, at }) => {
    if (!was || !is || was.email === is.email) return []
    return mails
      .filter(({ to, at: sent, tags }) => to === was.email && Number(tags.number) === is.number && sent > at)
      .filter(mail => {
        const read = readOfReader(calls, mail)
        return mail.at > at + 180 * second || (read !== undefined && read.at > at + second)
      })
      .map(
        ({ tags, at: sent }) =>
          `I7 ${tags.mailing} went to the old address of number ${is.number} at ${clock(sent)}, corrected at ${clock(at)}`,
      )
  })
