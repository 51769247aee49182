import type { Person } from '../../../functions/audience/person.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import { clocksApart } from '../clock-skew.ts'
import { clock, type Invariant } from './invariant.ts'
import { isChange, isMailing, isService } from './mailings.ts'
import { standing } from './plans.ts'

/** The rule in its shortest form, made from RULES and not from the code: who may get a mailing. */
function mayGet(mailing: string, person: Person, letter: FrozenLetter | undefined): boolean {
  const { suppression, registeredBy } = person
  const { status } = standing(person, letter)
  if (suppression && suppression.because !== 'optedOut') return false
  if (isService(mailing)) return status === 'registered'
  // Whoever has not said whether they still come is reminded of that.
  if (status === 'toReconfirm') return mailing.startsWith('reminder-')
  return status === 'noAnswer' && suppression === null && registeredBy === null
}

/**
 * I7: whoever had answered, opted out or become unreachable before a batch read them is not in it.
 * I9: the plan a batch follows is the one in force when it read it. Nothing goes out before its
 * time or when its use is over.
 */
export const audience: Invariant = ({ mails, calls }, past) =>
  mails.flatMap(mail => {
    const { mailing = '', number } = mail.tags
    if (!isMailing(mailing)) return []
    // One walk mails many batches: each mail is of what was read last before it.
    const own = calls.filter(({ by, at }) => by === mail.by && at <= mail.at)
    const read = own.findLast(({ operation, of }) => operation === 'Query' && /#P#\d+ /.test(of))
    const people = past.during(Number(number), read?.at ?? mail.at, read?.at ?? mail.at)
    const key = own.findLast(({ operation, of }) => operation === 'GetItem' && / step#/.test(of))
    const [pk = '', sk = ''] = key?.of.split(' ') ?? []
    const claim = past.changes.findLast(
      ({ by, at, pk, after }) => by === mail.by && at <= mail.at && /#M#/.test(pk) && after?.state === 'claimed',
    )?.after
    // What changed in the millisecond of the read may have done so before it or after.
    const readAt = key?.at ?? 0
    const asRead = [past.then(pk, sk, readAt - 1), past.then(pk, sk, readAt)]
    const step = asRead.find(row => row?.version === claim?.stepVersion) ?? asRead[1]
    const letter = past.letterVersion(Number(step?.letterVersion ?? 1))
    const wrong =
      isChange(mailing) || people.some(person => mayGet(mailing, person, letter))
        ? []
        : [`I7 ${mailing} to ${number} at ${clock(mail.at)}: ${JSON.stringify(people)}`]
    if (!step || claim?.stepVersion !== step.version)
      wrong.push(`I9 ${mailing} to ${number} followed plan ${claim?.stepVersion} while ${step?.version} was in force`)
    // Whoever ordered it and whoever starts it have clocks of their own.
    if (step && mail.at + clocksApart < Date.parse(String(step.at)))
      wrong.push(`I9 ${mailing} went out at ${clock(mail.at)}, before ${step.at}`)
    if (step && mail.at > Date.parse(String(step.usefulUntil)) + 4 * 3_600_000)
      wrong.push(`I9 ${mailing} went out at ${clock(mail.at)}, when it was useful until ${step.usefulUntil}`)
    return wrong
  })
