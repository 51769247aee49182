import type { NamedDay } from './named-days.ts'
import { type Cue, type Reason, reasonsFor } from './reading.ts'

// A short word matches only whole: "su" is no part of "Sundhedsudvalget".
const asks =
  /(?<!\p{L})(?:senest|seinest|inden|innen|snarest og senest|s\.\s?u\.?|su|svar udbedes|no later than|rsvp|før|by)(?!\p{L})[^!?\n]{0,80}$|\p{L}*frist(?:en)?(?!\p{L})[^!?\n]{0,60}$|deadline[^!?\n]{0,60}$|sidste\s(?:(?:til|på)meldings)?dag(?!\p{L})[^!?\n]{0,60}$/iu
const ofRegistration =
  /tilmeld|(?:^|\s)meld(?:e|er|t)? |(?<!\p{L})(?:s\.\s?u\.?|su|svar\p{L}*|besked|rsvp|påmeld\p{L}*)(?!\p{L})|bekræft|skriv (?:til|en mail)|send (?:en mail|mig)|(?:om|at) du (?:kommer|deltager)|register|sign up|reply|reserv|book/iu
const ofSomethingElse =
  /(?<!\p{L})(?:forslag|indkom|dagsordenspunkt|punkter til|(?:skal|ønskes) behandle|fremsend|i hænde|i hende|(?<!\p{L})saker|innspill|afbud|afmeld|meld(?:e|er)? (?:\p{L}+ ){0,2}fra(?!\p{L})|betal|værelse|hotel|overnatning|høringssvar|bilag|materiale|abstract|stille op|opstille|kandidat)/iu

const cues: Cue<NamedDay>[] = [
  { weight: 5, says: 'den står under en frist', holds: ({ unit, before }) => unit.label === 'deadline' && before.length < 40 },
  { weight: 3, says: 'den står efter »senest«, »inden« eller »frist«', holds: ({ before }) => asks.test(before) },
  {
    weight: 3,
    says: 'sætningen handler om at svare',
    holds: ({ unit, sentence, before }) =>
      (asks.test(before) && ofRegistration.test(sentence)) || (unit.label === 'registration' && asks.test(before)),
  },
  {
    weight: 2,
    says: 'den kaldes fristen',
    holds: ({ before }) => /(?:tilmeldings|svar|sidste )?frist(?:en)?(?!\p{L})/iu.test(before) && asks.test(before),
  },
  {
    weight: -6,
    says: 'fristen er for noget andet end at tilmelde sig',
    holds: ({ sentence }) => ofSomethingElse.test(sentence) && !/tilmeld/i.test(sentence),
  },
  { weight: -2, says: 'fristen kan være for at melde fra', holds: ({ sentence }) => /afbud|afmeld|framelding/i.test(sentence) },
  {
    weight: -8,
    says: 'dagen fortæller, hvornår siden er ændret',
    holds: ({ before }) => /(?:senest|sidst) (?:opdateret|ændret|rettet)/i.test(before),
  },
]

/** What speaks for a day being the last one to answer. Nothing where no word asks for an answer. */
export function deadlineReasons(day: NamedDay): Reason[] {
  const reasons = reasonsFor(cues, day)
  return reasons.some(({ weight }) => weight > 0) ? reasons : []
}

export const isForSomethingElse = (sentence: string): boolean => ofSomethingElse.test(sentence)

/** "Man kommer bare": nobody has to answer. */
export const needsNoAnswer =
  /(?<!\p{L})(?:ingen|ikke|uden) (?:\p{L}+ ){0,3}(?:tilmelding|tilmelde sig|melde sig til|melde jer til|tilmeldes|tilmelde dig|tilmelde jer)|(?<!\p{L})tilmelding (?:er )?(?:ikke nødvendig|unødvendig|kræves ikke)/iu
