import type { MailWords } from '../../../templates/words/mail.ts'
import type { Reconfirming } from '../../audience/reconfirm.ts'
import { type FrozenLetter, type FrozenSession, type SessionChange, sessionEver, type WhenAndWhere } from '../../letter/frozen-letter.ts'
import { isAtOneTime, nameOfChange, wasFor, whenOf } from '../../letter/name-of-change.ts'
import type { ChangeName, ToldChange } from '../../letter/step.ts'
import { asSentence } from '../../values/as-sentence.ts'
import { addressee, whyInvited } from '../pieces/addressee.ts'
import { type FactLine, factBox } from '../pieces/fact-box.ts'
import { openFacts, seatFacts } from '../pieces/facts.ts'
import { filledLetter } from '../pieces/filled-letter.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingAt, venueName } from '../pieces/meeting.ts'
import { joinedBy, literal, newParagraph, type Piece, personal, sentence, unbroken } from '../pieces/piece.ts'
import { practicalPiece } from '../pieces/practical-info.ts'
import { momentLine } from '../pieces/preheader.ts'
import { programmePiece } from '../pieces/programme.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { answerHeading, answerSlip, choiceSlip } from '../pieces/slip.ts'
import { days, deadlineWords } from '../pieces/when.ts'

/** What a session was, and what it is. */
export interface OldAndNew {
  what: SessionChange['what']
  was: WhenAndWhere
  session: FrozenSession
}

/**
 * The invitation once more, for whoever has not said yes: what is new first, then all of it. One
 * sentence in it is each reader's own, so that fifty of them are one call to SES.
 */
export const changedInvitationSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, changes: OldAndNew[]) => {
  const { hasButtons, ...parts } = filledLetter(letter, words, links.answer)
  const own = wordsOf(changes, words)
  return {
    ...parts,
    subject: sentence(own.subject, literal(letter.kind), days(letter, words)),
    preheader: joinedBy(
      changes.map(change => oldToNew(letter, change, words)),
      literal(' '),
    ),
    eyebrow: sentence(own.eyebrow, literal(letter.kind)),
    title: literal(letter.title),
    moment: momentLine(letter, words),
    to: joinedBy([sentence(words.to, addressee), ...news(letter, changes, words)], newParagraph),
    facts: factBox(openFacts(letter, words)),
    slipHeading: answerHeading(letter, words),
    slip: answerSlip(words, links.answer, { buttons: !hasButtons, forward: letter.colleagues > 0 }),
    programme: programmePiece(letter, words),
    practical: practicalPiece(letter, words),
    why: whyInvited(letter, words, addressee),
  }
}

/** What has changed, and what is asked of this reader, before everything else. */
const news = (letter: FrozenLetter, changes: OldAndNew[], words: MailWords): Piece[] => [
  ...changes.map(change => oldToNew(letter, change, words)),
  soFar,
]

/** Our own words for one reader: nothing in them needs escaping, so they travel once. */
const soFar: Piece = { html: '<strong>{{soFar}}</strong>', text: '{{soFar}}' }

/** To somebody with a seat: old and new, and whether they still come. */
export const reconfirmSlots = (
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { question, session, isOpen }: { question: Reconfirming; session: FrozenSession; isOpen: boolean },
) => {
  const change: OldAndNew = { what: question.what, was: wasFor(question, session), session }
  const meeting = meetingAt(session)
  const moved = oldToNew(letter, change, words)
  const { deadline } = letter
  const until = deadline && isOpen ? sentence(words.changed.answerBy, deadlineWords(deadline)) : null
  return {
    ...shortLetter(letter, words, wordsOf([change], words), sentence(words.on, meeting.brief)),
    preheader: moved,
    lead: joinedBy(
      [moved, ...releaseOf(letter, question, words), literal(words.changed.seatKept), literal(words.changed.inCalendar)],
      literal(' '),
    ),
    facts: factBox([...oldFact(change, words), ...seatFacts(letter, meeting, personal('seat'), words)]),
    slipHeading: until ?? literal(words.changed.answer),
    slip: choiceSlip(words, {
      yes: words.changed.keep,
      no: words.changed.cannot,
      href: links.participant,
      says: until && words.changed.answer,
    }),
    why: literal(words.foot.why.registered),
  }
}

const oldFact = (change: OldAndNew, words: MailWords): FactLine[] => [
  { label: words.changed.was, main: struck(unbroken(literal(whatIsNew(change)(change.was)))), more: [] },
]

const struck = ({ html, text }: Piece): Piece => ({ html: `<s>${html}</s>`, text })

const releaseOf = ({ price }: FrozenLetter, { what, release }: Reconfirming, words: MailWords): Piece[] => {
  const { because, free, freeUntil } = words.changed
  if (release)
    return [sentence(because, literal(asSentence(release.because))), ...(price ? [sentence(freeUntil, literal(release.date.long))] : [])]
  return price && what === 'moved' ? [literal(free)] : []
}

/**
 * `»Dialogmøde« er flyttet fra mandag den 4. maj kl. 15.30 til mandag den 14. september kl. 15.30.`
 */
function oldToNew({ title }: FrozenLetter, change: OldAndNew, words: MailWords): Piece {
  const says = change.what === 'venueChanged' && isAtOneTime(change) ? words.changed.venueFrom : words.changed.from
  const of = whatIsNew(change)
  return unbroken(sentence(says, literal(title), literal(of(change.was)), literal(of(change.session))))
}

/** Whoever is merged into another session may have another day too, and a day may bring a place. */
function whatIsNew(change: OldAndNew): (of: WhenAndWhere) => string {
  const { what, was, session } = change
  const where = ({ venue }: WhenAndWhere) => [venueName(venue), venue.address].filter(Boolean).join(', ')
  const hasWhen = what === 'moved' || !isAtOneTime(change)
  const hasWhere = what === 'venueChanged' || where(was) !== where(session)
  return of => [...(hasWhen ? [whenOf(of)] : []), ...(hasWhere ? [where(of)] : [])].join(', ')
}

const wordsOf = (changes: readonly OldAndNew[], { changed }: MailWords) => changed[nameOfChange(...changes)]

/**
 * What the letter says has changed, for those who have no seat: from what they know to what is. A
 * session that was merged into another has moved there.
 */
export const changesTold = (letter: FrozenLetter, { plan, since = plan }: Pick<ToldChange, 'plan' | 'since'>): OldAndNew[] => {
  const isTold = (change: { plan: number }) => change.plan >= since && change.plan <= plan
  return [
    ...letter.sessions.flatMap((session): OldAndNew[] => {
      const told = (session.changes ?? []).filter(isTold)
      const [first] = told
      return first ? [{ what: told.some(({ what }) => what === 'moved') ? 'moved' : first.what, was: first.was, session }] : []
    }),
    ...(letter.gone ?? []).flatMap((gone): OldAndNew[] => {
      const session = isTold(gone) && gone.into !== undefined ? sessionEver(letter, gone.into) : undefined
      return session ? [{ what: 'venueChanged', was: gone.changes?.find(isTold)?.was ?? gone, session }] : []
    }),
  ]
}

export const changeNameOf = (what: SessionChange['what']): ChangeName => (what === 'moved' ? 'moved' : 'venue-changed')
