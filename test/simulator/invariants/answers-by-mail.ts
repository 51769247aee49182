import type { MailIn } from '../../../functions/incoming/store.ts'
import type { Invariant } from './invariant.ts'

/**
 * I25: an answer that changed because of a mail changed in the transaction that wrote the mail
 * down, and the mail was proven. I18: no mail gave anybody a seat, or bound them. I14: a mail that
 * came twice is one row.
 */
export const answersByMail: Invariant = ({ calls, world }, { personChanges, changes, rows, letter }) => {
  const wrong: string[] = []
  const byInbox = new Set(calls.flatMap(({ door, by }) => (door === 'inbox' ? [by] : [])))
  for (const { by, was, is, commit } of personChanges) {
    if (!byInbox.has(by) || !was || !is || JSON.stringify(was.answer) === JSON.stringify(is.answer)) continue
    const mail = commit.find(({ pk, before }) => pk.endsWith('#I') && !before)?.after as unknown as MailIn | undefined
    const tells = `number ${is.number} became ${is.answer.status} by mail ${mail?.id ?? 'nobody wrote'}`
    if (mail?.read !== 'reply' || mail.verdict !== 'changed' || !world.proven.get(mail.id)) wrong.push(`I25 ${tells}`)
    if (was.answer.status !== 'registered') wrong.push(`I18 ${tells}`)
    if (is.answer.status === 'registered' && letter?.price) wrong.push(`I18 ${tells}, which binds`)
  }
  // One whose address a gateway has cut may be about nobody.
  const mails = rows(/^C#[^#]+#I$|^INBOX$/) as unknown as MailIn[]
  for (const id of world.proven.keys()) {
    const found = mails.filter(mail => mail.id === id).length
    if (found > 1) wrong.push(`I14 mail ${id} stands in ${found} rows`)
    // Whoever is forgotten takes their mails along.
    const wasThere = changes.some(({ pk, sk, before }) => /#I$|^INBOX$/.test(pk) && sk.endsWith(id) && before)
    if (found === 0 && !wasThere && world.queues.inbox!.waiting().length + world.queues.inbox!.deadLetters.length === 0)
      wrong.push(`I15 mail ${id} was lost`)
  }
  return wrong
}
