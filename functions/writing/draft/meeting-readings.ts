import { deadlineReasons } from './deadline-readings.ts'
import { kindNoun } from './kind.ts'
import type { NamedDay } from './named-days.ts'
import { placeAfter } from './place-words.ts'
import { type Cue, type Reason, reasonsFor, weightOf } from './reading.ts'
import { clockTimes, timeSpans } from './time-spans.ts'

const happens =
  /(?<!\p{L})(?:afhold\p{L}*|foreg\p{L}+|finder|holde[rs]?|inviter\p{L}*|indkald\p{L}*|indbyd\p{L}*|\p{L}*mødet?|mødes|velkommen|samles|held|takes place|invite\p{L}*|meeting|vi ses|sted)(?!\p{L})[^!?\n]{0,90}$/iu
const happensAfter = /^[^.!?\n]{0,40}(?:mødes|afholdes|holder|samles|foregår|finder)(?!\p{L})/iu
const isOver = /(?:flyttet fra|i stedet for|aflyst|oprindelig\p{L}*|moved from|instead of|ikke (?:som planlagt )?den)[^.!?\n]{0,40}$/iu
const another =
  /(?:^p\.?\s?s\b|næste (?:møde|gang|års)|neste møte|sidste (?:møde|gang|år)|tidligere|referat|kommende|(?:husk|også|desuden|derudover)[^.!?]{0,40}(?:tur|møde|arrangement|den))/iu
const ofPaper =
  /(?<!\p{L})(?:opdateret|publiceret|udgivet|dateret|oprettet|redigeret|vedtaget|lov(?:bekendtgørelse)? (?:nr\.|af|om)|beslutning(?:en)? (?:af|fra)|(?:brev(?:et)?|mail(?:en)?|skrivelse(?:n)?) (?:af|fra|dateret)|født|siden(?: den)?|sendt|åbner for tilmelding|tilmeldingen åbner|tilmelding fra)[^!?\n]{0,40}$/iu

const cues: Cue<NamedDay>[] = [
  { weight: 4, says: 'den står under »Tid« eller »Hvornår«', holds: ({ unit }) => unit.label === 'when' },
  { weight: 3, says: 'den har et tidsrum', holds: ({ stretch }) => timeSpans(stretch.slice(0, 160)).length > 0 },
  { weight: 2, says: 'den har et klokkeslæt', holds: ({ stretch }) => clockTimes(stretch.slice(0, 60)).length > 0 },
  { weight: 2, says: 'sætningen siger, at noget foregår', holds: ({ before, after }) => happens.test(before) || happensAfter.test(after) },
  { weight: 2, says: 'den kaldes et møde', holds: ({ before }) => kindNoun.test(before) },
  {
    weight: 2,
    says: 'den står for sig selv',
    holds: ({ unit, before, mention }) =>
      before.trim().length < 12 && mention.weekday !== null && unit.part !== 'programme' && unit.part !== 'below',
  },
  { weight: 1, says: 'linjen begynder med den', holds: ({ before }) => before.trim().length < 4 },
  { weight: 2, says: 'et sted følger efter', holds: ({ stretch }) => placeAfter(stretch.slice(0, 120)) !== null },
  { weight: 1, says: 'den har en ugedag', holds: ({ mention }) => mention.weekday !== null },
  {
    weight: -5,
    says: 'den er et andet møde eller et tidligere',
    holds: ({ unit, sentence, before }) => another.test(before) || /^p\.?\s?s\b/i.test(unit.words) || another.test(sentence.slice(0, 60)),
  },
  { weight: -6, says: 'den er flyttet eller aflyst', holds: ({ before }) => isOver.test(before) },
  { weight: -5, says: 'den er et papirs dato', holds: ({ before }) => ofPaper.test(before) },
  { weight: -3, says: 'den står i programmet', holds: ({ unit }) => unit.part === 'programme' },
  {
    weight: -3,
    says: 'den står under et andet ord',
    holds: ({ unit }) => unit.label !== null && !['when', 'title', 'other', 'where', 'registration'].includes(unit.label),
  },
  { weight: -6, says: 'den er en frist', holds: day => weightOf({ reasons: deadlineReasons(day) }) > 0 || deadlineReasons(day).length > 1 },
]

/** What speaks for and against a day being one on which people meet. */
export const meetingReasons = (day: NamedDay): Reason[] => reasonsFor(cues, day)
