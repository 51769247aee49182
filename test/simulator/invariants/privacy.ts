import type { Person } from '../../../functions/audience/person.ts'
import { canariesIn, canaryOf, spelt } from '../canary.ts'
import type { Past } from '../past.ts'
import type { Invariant } from './invariant.ts'
import { numberOf } from './seen.ts'

const ownCanary = (email: string) => spelt(canaryOf(email))

/**
 * I22: a mail and a page hold values of their reader and of people the reader has named or was
 * named by, and no link of anybody else.
 */
export const privacy: Invariant = ({ mails, visits, world }, past) => {
  const wrong: string[] = []
  const byNumber = new Map(past.everybody.map(person => [person.number as number, person]))
  const known = acquaintances(past)
  const strangersIn = (text: string, { number, email }: Person) =>
    canariesIn(text).filter(canary => canary !== ownCanary(email) && !known.get(number)?.has(canary))
  for (const { to, tags, subject, html, text, calendar } of mails) {
    if (tags.mailing === 'staff-notice') continue
    const numbers = past.everAt.get(to)?.map(({ number }) => number) ?? []
    const reader = byNumber.get(numbers.find(number => String(number) === tags.number) ?? numbers[0] ?? 0)
    if (!reader) {
      wrong.push(`I27 ${tags.mailing} was mailed to ${to}, who is nobody here`)
      continue
    }
    const all = [subject, html, text, calendar].join('\n')
    for (const canary of strangersIn(all, reader)) wrong.push(`I22 ${tags.mailing} to ${to} tells of ${canary}`)
    for (const [link] of all.matchAll(/\/[idu]\/[\w-]+/g)) {
      const number = numberOf(link)
      if (number !== undefined && !numbers.includes(number)) wrong.push(`I22 ${tags.mailing} to ${to} holds a link of ${number}`)
    }
  }
  for (const { path, answer, fields } of visits) {
    const reader = byNumber.get(numberOf(path) ?? 0)
    const typed = canariesIn(
      Object.values(fields)
        .map(value => `${value} `)
        .join(''),
    )
    const strangers = reader && answer ? strangersIn(answer.body, reader).filter(canary => !typed.includes(canary)) : []
    for (const canary of strangers) wrong.push(`I22 the page of ${reader?.number} tells of ${canary}`)
  }
  for (const line of world.logged)
    if (canariesIn(line).length > 0 || /\/[idu]\/[\w-]{30}/.test(line)) wrong.push(`I22 a log line tells of somebody: ${line}`)
  return [...new Set(wrong)]
}

/**
 * Whom somebody has named, been named by, handed a seat to, taken one from or pays for, at any
 * time, and themselves under every name and address they have had.
 */
function acquaintances({ personChanges }: Past): Map<number, Set<string>> {
  const own = new Map<number, Set<string>>()
  const met: [number, number][] = []
  const meet = (one: number, other: number | null | undefined) => {
    if (other !== null && other !== undefined) met.push([one, other], [other, one])
  }
  for (const { is } of personChanges) {
    if (!is) continue
    own.set(is.number, new Set([...(own.get(is.number) ?? []), ownCanary(is.email), ...canariesIn(`${is.name} `)]))
    meet(is.number, is.number)
    meet(is.number, is.registeredBy)
    for (const number of is.brought ?? []) meet(is.number, number)
    if ('by' in is.answer) meet(is.number, is.answer.by)
    if (is.answer.status === 'transferred') meet(is.number, is.answer.to)
    // Whose order a seat is still on hears who gave it up, however often it was handed on.
    if (is.answer.status === 'registered' && is.answer.instead) met.push([is.answer.instead.number, is.number])
  }
  const known = new Map<number, Set<string>>()
  for (const [one, other] of met) known.set(one, new Set([...(known.get(one) ?? []), ...(own.get(other) ?? [])]))
  return known
}
