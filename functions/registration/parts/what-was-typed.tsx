import { closedWords } from '../../../templates/words/page/closed.ts'
import { participantWords } from '../../../templates/words/page/participant.ts'
import { paymentWords } from '../../../templates/words/page/payment.ts'
import { sessionWords } from '../../../templates/words/page/session.ts'
import { findMunicipality } from '../../audience/municipalities.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { roleName } from '../../values/role.ts'
import type { Typed } from '../fields/typed.ts'

/**
 * Nobody's words are lost because the clock was faster: what was typed stands there to be copied
 * into a mail.
 */
export const WhatWasTyped = ({ letter, typed }: { letter: FrozenLetter; typed: Typed }) => {
  const rows = rowsOf(letter, typed)
  if (!typed.action || rows.length === 0) return null
  return (
    <div class="typed stack">
      <p>{closedWords[letter.language].notSent}</p>
      <dl>
        {rows.map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </div>
  )
}

function rowsOf(letter: FrozenLetter, typed: Typed): [term: string, value: string][] {
  const session = sessionWords[letter.language]
  const participant = participantWords[letter.language]
  const payment = paymentWords[letter.language]
  const place = letter.sessions.length > 1 && letter.sessions.find(({ id }) => id === typed.session)?.venue.name
  const rows: [string, string | false | undefined][] = [
    [session.where, place],
    [participant.name, typed.name],
    [participant.email, typed.email],
    [participant.municipality, typed.municipality && (findMunicipality(typed.municipality)?.name ?? typed.municipality)],
    [participant.role, typed.role && roleName(typed.role, letter.language)],
    [participant.needs, typed.needs],
    ...colleaguesTyped(typed).map(([at, name]): [string, string] => [participant.nameOf(at), name]),
    [payment.ean, typed.ean],
    [payment.reference, typed.reference],
    [payment.buyerName, typed.buyerName],
    [payment.buyerEmail, typed.buyerEmail],
  ]
  return rows.filter((row): row is [string, string] => Boolean(row[1]))
}

/** `[2, 'Bo Åkjær, bo@aarhus.example']` for every further colleague somebody wrote. */
function colleaguesTyped(typed: Typed): [at: number, who: string][] {
  const places = new Set(Object.keys(typed).flatMap(field => /^(?:name|email)(\d+)$/.exec(field)?.[1] ?? []))
  return [...places].map(Number).map(at => [at, [typed[`name${at}`], typed[`email${at}`]].filter(Boolean).join(', ')])
}
