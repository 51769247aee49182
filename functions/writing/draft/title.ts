import { dateMentions } from './date-mentions.ts'
import { kindNoun } from './kind.ts'
import { labelOf } from './labels.ts'
import { isAddress, isGreeting, isSignOff } from './line-kinds.ts'
import type { Parts } from './parts.ts'
import type { Passage } from './passages.ts'
import { type Cue, type Reading, reasonsFor, type Weighed, weigh } from './reading.ts'
import { sectionHeading } from './section-heading.ts'
import { sentenceCase } from './sentence-case.ts'
import { clockTimes } from './time-spans.ts'

/** The letter's heading, and the passages it was taken from: they are not said again below it. */
export interface Title {
  words: string
  from: Passage[]
}

interface Candidate {
  words: string
  passage: Passage | null
  /** How many passages stand above it. */
  place: number
  above: string
  below: string
  isSubject: boolean
  isTop: boolean
  /** How often the text says the same words elsewhere. */
  repeated: boolean
}

const announces =
  /^(?:invitation(?:en)?|invitasjon|indbydelse|indkaldelse|innkalling|emne|subject|vedr(?:ørende|\.)?|titel|arrangement)(?!\p{L})/iu
const onlyAnnounces =
  /^(?:invitation|invitasjon|indbydelse|indkaldelse|kursus|konference|program|seminar|workshop|temadag|møde|webinar|nyhed|arrangement|pressemeddelelse|save the date|årskonference|netværksmøde|temamøde|dialogmøde)(?: 20\d\d)?[:!]?$/i
const addressed = /^(?:til )?(?:alle )?(?:medlemmer|formænd|politikere|kommunale)\b|^til(?!\p{L})|^att\b|^medlem(?:mer)? af/iu

const cues: Cue<Candidate>[] = [
  {
    weight: 5,
    says: 'linjen begynder med »Invitation« eller »Emne«',
    holds: ({ words, isTop }) => isTop && announces.test(words) && words.length < 250 && !onlyAnnounces.test(words),
  },
  { weight: 5, says: 'det er mailens emne', holds: ({ isSubject }) => isSubject },
  { weight: 3, says: 'det er en overskrift', holds: ({ passage, isTop }) => isTop && passage?.kind === 'heading' },
  { weight: 3, says: 'det er den første linje', holds: ({ place, words }) => place === 0 && words.length < 120 },
  { weight: 1, says: 'det står øverst', holds: ({ place, isTop }) => isTop && place > 0 && place < 3 },
  { weight: 5, says: 'linjen over siger »Invitation« eller »Kursus«', holds: ({ above }) => onlyAnnounces.test(above) },
  { weight: 2, says: 'det er navnet på et møde', holds: ({ words }) => kindNoun.test(`${words.split(/ om |:/)[0]}`) },
  { weight: 1, says: 'teksten siger det igen', holds: ({ repeated }) => repeated },
  { weight: 1, says: 'tid og sted følger efter', holds: ({ below }) => dateMentions(below.slice(0, 80)).length > 0 },
  {
    weight: -6,
    says: 'det er kun ordet for en invitation',
    holds: ({ words }) => onlyAnnounces.test(words),
  },
  {
    weight: -8,
    says: 'det siger kun, hvad slags møde det er',
    holds: ({ words }) => announces.test(words) && !onlyAnnounces.test(words) && onlyAnnounces.test(subject(words)),
  },
  { weight: -8, says: 'det er dem, brevet er til', holds: ({ words }) => addressed.test(words) || isGreeting(words) },
  {
    weight: -6,
    says: 'det er en dag eller et klokkeslæt',
    holds: ({ words }) => (dateMentions(words)[0]?.from ?? 99) < 12 || (clockTimes(words)[0]?.from ?? 99) < 4,
  },
  {
    weight: -4,
    says: 'det er en sætning',
    holds: ({ words, passage }) =>
      (/[.,]$/.test(words) && passage?.kind !== 'heading') || words.length > 160 || / inviter(?:er|es)? /.test(words),
  },
  {
    weight: -3,
    says: 'det er en myndigheds navn',
    holds: ({ words }) =>
      /(?:kommune|region|forvaltning|sekretariat|foreningen|afdeling)(?:en|et)?$/iu.test(words) &&
      words.split(' ').length < 5 &&
      !kindNoun.test(words),
  },
  {
    weight: -8,
    says: 'linjen siger noget andet',
    holds: ({ words }) =>
      sectionHeading(words) !== null ||
      isAddress(words) ||
      isSignOff(words) ||
      isFieldLine(words) ||
      words.length < 4 ||
      /@|www\./.test(words),
  },
]

const isFieldLine = (words: string): boolean => {
  const label = labelOf(words, '')
  return label !== null && !['other', 'title'].includes(label.label)
}

export function title(parts: Parts): Weighed<Title> {
  const readings = [...candidates(parts).map(reading), ...registeredFor(parts), ...subjectOfInvitation(parts)]
  const text = [...parts.letter, ...parts.below].map(({ words }) => words).join('\n')
  const named = readings.map(one => ({ ...one, value: { ...one.value, words: sentenceCase(subject(one.value.words), text) } }))
  return weigh(
    named.filter(({ value }) => value.words.length > 2),
    { sure: 4, guess: 2, same: (a, b) => overlaps(a.words, b.words) },
  )
}

/** One says what the other says, with or without the kind of meeting. */
const overlaps = (a: string, b: string): boolean => {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].toSorted((x, y) => x.length - y.length)
  return long!.includes(short!)
}

function candidates(parts: Parts): Candidate[] {
  const head = parts.top.length > 0 ? parts.top : parts.letter.slice(0, 4)
  const all = [...head, ...parts.letter.slice(0, 4)]
  const words = all.map(passage => passage.words)
  const from = head.map(
    (passage, place): Candidate => ({
      words: passage.words,
      passage,
      place,
      above: words[place - 1] ?? '',
      below: words[place + 1] ?? '',
      isSubject: false,
      isTop: true,
      repeated: words.some((other, at) => at !== place && other.toLowerCase().includes(passage.words.toLowerCase())),
    }),
  )
  const mail = parts.mail?.subject
  const said = { place: 9, above: '', below: '', isSubject: true, isTop: true, repeated: false }
  if (mail) return [...from, { ...said, words: mail.value, passage: null }]
  // `INVITATION TIL NETVÆRKSMØDE` says no more than the kind; what it is about stands under
  // `Emne:`.
  const about = head.some(({ words: heading }) => onlyAnnounces.test(subject(heading)))
  const named = parts.letter.slice(0, 6).find(passage => !head.includes(passage) && labelOf(passage.words, '')?.label === 'title')
  return about && named ? [...from, { ...said, words: named.words, passage: named }] : from
}

function reading(candidate: Candidate): Reading<Title> {
  const { passage, words, above } = candidate
  return {
    value: { words, from: passage ? [passage] : [] },
    line: passage?.lines[0]?.line ?? 1,
    reasons: reasonsFor(cues, { ...candidate, above }),
  }
}

/** What the link to register was called: "man tilmelder sig her: Mød naboerne". */
function registeredFor({ letter }: Parts): Reading<Title>[] {
  const index = letter.findIndex(({ words }) => /tilmeld\p{L}*[^.!?]{0,80}\bher:$/iu.test(words))
  const next = letter[index + 1]
  return index >= 0 && next && !isAddress(next.words) && next.words.length < 120 && !/[.!?]$/.test(next.words)
    ? [
        {
          value: { words: next.words, from: [next] },
          line: next.lines[0]?.line ?? 1,
          reasons: [{ weight: 5, says: 'tilmeldingens link hedder sådan' }],
        },
      ]
    : []
}

/** "I inviteres til temamøde om genoptræning." */
function subjectOfInvitation({ letter }: Parts): Reading<Title>[] {
  const passage = letter.slice(0, 40).find(({ words }) => invitesTo.test(words))
  const said = passage && invitesTo.exec(passage.words)?.[1]
  return passage && said
    ? [
        {
          value: { words: said, from: [] },
          line: passage.lines[0]?.line ?? 1,
          reasons: [{ weight: 4, says: 'invitationen siger, hvad mødet er om' }],
        },
      ]
    : []
}

const invitesTo = /invit\p{L}*[^.!?]{0,60}\s(?:til|to)\s[^.!?]{0,60}?\s(?:om|about|on)\s([^.!?,]{4,120})/iu

/** `Invitation til dialogmøde om genoptræning d. 16. marts` is about genoptræning. */
function subject(words: string): string {
  const said = words
    .slice(0, 300)
    .replace(/^(?:emne|subject|vedr(?:ørende|\.)?|titel|arrangement|tema)\s*:\s*/i, '')
    .replace(/^kom (?:med )?til /i, '')
  const [date] = dateMentions(said)
  const undated = date && date.from > 10 ? said.slice(0, date.from).replace(/[\s,(–-]{1,9}$/, '') : said
  const [, about] = namesItsSubject.exec(undated) ?? []
  return (
    about ?? undated.replace(/^(?:invitation|invitasjon|indbydelse|indkaldelse|innkalling)(?:\s+(?:til|to)(?!\p{L})|\s*[:–-])?\s*/iu, '')
  ).replace(/[.:,\s]{1,9}$/, '')
}

const namesItsSubject =
  /^(?:(?:invitation|indbydelse)[^.!?]{0,80}?\s(?:til|to)\s)(?:\p{L}+ )?\p{L}*(?:møder?|konference|seminar|workshop|webinar|kursus|temadag|meeting|conference)\s+(?:om|vedrørende|about|on)\s+(.{4,})$/iu
