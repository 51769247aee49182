import type { LetterText } from './letter-text.ts'
import { type Reading, type Weighed, weigh } from './reading.ts'

const noun = String.raw`(?:\p{L}+-)?\p{L}*(?:møde|møte|konference|konferanse|seminar|workshop|webinar|kursus|temadag|fagdag|netværksdag|inspirationsdag|studiedag|temaaften|medlemsaften|debataften|fyraften|foredragsaften|aftenarrangement|generalforsamling|årsmøde|høring|reception|symposium|messe|konvent|conference|meeting|hearing|repræsentantskabsmøde|informationsaften|åbent hus|introdag|studietur)`
const ending = `(?:ene|erne|rne|erer|er|ene|en|et|r|e|n|t|s)?`
const invited = new RegExp(
  String.raw`(?:invit\p{L}*|indbyd\p{L}*|indkald\p{L}*|velkommen|welcome|holder|afholder)[^.!?\n]{0,40}?\s(?:(?:til|to)\s+)?(?:et |en |a |an |the |vores |en ny )?((?:\p{L}+\s+)?)(${noun})(${ending})(?!\p{L})`,
  'giu',
)
const anywhere = new RegExp(String.raw`(?<![\p{L}-])()(${noun})(${ending})(?![\p{L}])`, 'giu')

/**
 * A day is called a meeting shortly before it is named: "Årskonference torsdag den 4. november".
 */
export const kindNoun = new RegExp(String.raw`(?<![\p{L}-])${noun}${ending}(?!\p{L})[^.!?\n]{0,30}$`, 'iu')

const adjectives = /^(?:politisk|regionalt?|tværkommunalt?|fælles|digitalt?|virtuelt?|fagligt?|ordinært?)\s$/i

/**
 * `politisk temamøde`: what the invitation says it is to, what its heading says, and what it is
 * called most often, weighed. An adjective of
 * several meetings would not fit one.
 */
export function kindOfMeeting(text: LetterText, title: string | null): Weighed<string> {
  const heading = (title ?? '').toLowerCase()
  const byName = new Map<string, Reading<string>>()
  const add = (value: string, at: number, weight: number, says: string) => {
    const reading = byName.get(value) ?? { value, line: text.lineAt(at), reasons: [] }
    reading.reasons.push({ weight, says })
    byName.set(value, reading)
  }
  const read = text.units.filter(({ part }) => part !== 'programme')
  const first = [...text.words.matchAll(invited)][0]
  if (first) {
    const [, adjective = '', meeting = '', end = ''] = first
    const several = /^(?:r|er|erne|rne|e|ene)$/.test(end)
    const kind = meetingWord(meeting)
    add(
      several || !adjectives.test(adjective) ? kind : `${adjective.toLowerCase()}${kind}`,
      first.index + first[0].length - 1,
      4,
      'invitationen siger det',
    )
  }
  for (const unit of read.slice(0, 400)) {
    for (const { 2: meeting = '', index } of unit.words.matchAll(anywhere)) {
      const kind = meetingWord(meeting)
      const known = [...byName.keys()].find(name => name === kind || name.endsWith(` ${kind}`)) ?? kind
      const reading = byName.get(known)
      if (!reading || reading.reasons.length < 4) add(known, unit.from + index, 1, 'teksten kalder det sådan')
    }
  }
  for (const { 2: meeting = '' } of (title ?? '').matchAll(anywhere)) {
    const known = [...byName.keys()].find(name => name.endsWith(meetingWord(meeting)))
    if (!known) add(meetingWord(meeting), 0, 1, 'overskriften siger det')
  }
  for (const reading of byName.values())
    if (heading.includes(reading.value.split(' ').at(-1)!)) reading.reasons.push({ weight: 3, says: 'overskriften siger det' })
  return weigh(
    [...byName.values()].filter(({ value }) => !/^(?:møde|møte|meeting)$/.test(value)),
    {
      sure: 1,
      guess: 1,
      same: (a, b) => a.split(' ').at(-1) === b.split(' ').at(-1) || a.endsWith(b) || b.endsWith(a),
    },
  )
}

const meetingWord = (typed: string) => typed.toLowerCase()
