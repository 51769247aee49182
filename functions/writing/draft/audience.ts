import type { Role } from '../../values/role.ts'
import type { Found } from './found.ts'
import type { LetterText, Unit } from './letter-text.ts'

const politicians: Role[] = [
  'udvalgsmedlem',
  'økonomiudvalgsmedlem',
  'udvalgsformand',
  'kommunalbestyrelsesmedlem',
  'borgmester',
  'viceborgmester',
]

/** How letters address people, most telling first: what one has read the next does not see. */
const addressed: [RegExp, Role[]][] = [
  [/\bkun\b[^.!?\n]{0,30}\b(?:kommunal|lokal)?politikere|only[^.!?\n]{0,30}politicians/giu, politicians],
  [/medlem(?:mer)? af (?:\p{L}+s )?økonomiudvalg\p{L}*|økonomiudvalgsmedlem\p{L}*/giu, ['økonomiudvalgsmedlem']],
  [/(?:udvalgsform[aæ]nd\p{L}*|form[aæ]nd(?:en|ene)? for (?:\p{L}+ )?(?:fag)?udvalg\p{L}*)/giu, ['udvalgsformand']],
  [
    /udvalgsmedlem\p{L}*|medlem(?:mer|merne)? af (?:\p{L}+[ -]+){0,3}(?:\p{L}*udvalg)\p{L}*|(?:kommunale )?fagudvalg\b/giu,
    ['udvalgsmedlem'],
  ],
  [/(?:kommunalbestyrelses|byråds)medlem\p{L}*|medlem(?:mer)? af (?:kommunalbestyrelse|byråd)\p{L}*/giu, ['kommunalbestyrelsesmedlem']],
  [/viceborgmest\p{L}*/giu, ['viceborgmester']],
  [/borgmest\p{L}*|(?<!\p{L})ordførere?(?!\p{L})|\bmayors?\b/giu, ['borgmester']],
  [/kommun(?:al|e)direktør\p{L}*/giu, ['kommunaldirektør']],
  [/(?:center|område)chef\p{L}*/giu, ['centerchef']],
  [/\p{L}*direktør\p{L}*|\bdirectors?\b/giu, ['direktør']],
  [/(?<!\p{L})(?:afdelings|kontor|forvaltnings|stabs|fag)?chef(?:er|erne)?(?!\p{L})/giu, ['chef']],
  [/\p{L}*konsulent(?:er|erne)?(?!\p{L})/giu, ['konsulent']],
  [/medarbejdere?(?!\p{L})/giu, ['medarbejder']],
  [/sekretær(?:er|erne)?(?!\p{L})/giu, ['sekretær']],
]

const everyone =
  /(?<!\p{L})alle (?:(?:interesserede|borgere|naboer|nysgerrige|andre|uanset \p{L}+) )?(?:er (?:\p{L}+ )?velkom\p{L}*|kan (?:deltage|være med|komme))|åbent for alle|for alle interesserede|everyone is welcome|everybody is welcome/iu

/** Whom the letter greets, and whom it says the meeting is for; `alle` where it says so. */
export function audience(text: LetterText): Found<Role | 'alle'>[] {
  const roles = [...rolesIn(addressees(text)), ...rolesIn(greetings(text)), ...rolesIn(saidToBeFor(text))]
  const found = roles.filter(({ value }, index) => roles.findIndex(other => other.value === value) === index)
  const open = found.length === 0 ? everyone.exec(text.words) : null
  return open ? [{ value: 'alle', line: text.lineAt(open.index) }] : found
}

/** A piece of the text, and the lines of its words. */
interface Piece {
  words: string
  line: (at: number) => number
}

function rolesIn(pieces: Piece[]): Found<Role>[] {
  const rest = pieces.map(({ words }) => words)
  return addressed.flatMap(([pattern, roles]) => {
    let line: number | null = null
    rest.forEach((words, index) => {
      const [first] = words.matchAll(pattern)
      if (first && line === null) line = pieces[index]!.line(first.index)
      if (first) rest[index] = words.replace(pattern, read => ' '.repeat(read.length))
    })
    return line === null ? [] : roles.map(value => ({ value, line: line! }))
  })
}

const pieceOf = ({ lineAt }: LetterText, { words, from }: Pick<Unit, 'words' | 'from'>): Piece => ({ words, line: at => lineAt(from + at) })

/** Above the greeting: without whom the meeting is with or by. */
const addressees = (text: LetterText): Piece[] =>
  text.units
    .filter(({ part }) => part === 'top')
    .map(unit =>
      pieceOf(text, {
        ...unit,
        words: unit.words.replace(/(?<!\p{L})(?:med|v\/|ved|fra|og)\s\p{L}+(?:mester|direktør|formand)(?:en)?(?!\p{L})/giu, ' '.repeat(8)),
      }),
    )

const greetings = (text: LetterText): Piece[] =>
  text.units
    .filter(({ part, words }) => (part === 'letter' || part === 'top') && /^(?:kære|kjære|til|hej|dear)(?!\p{L})/iu.test(words))
    .map(unit => pieceOf(text, unit))

const said =
  /(?:målgruppe\p{L}*:?|henvender sig (?:især |primært )?til|(?:mødet|arrangementet|invitationen|kurset|konferencen|seminaret|temadagen) er (?:kun |især |primært )?for|deltagere:|(?:inviterer|indbyder)\s(?!jer|dig|til\s)(?=[^.!?\n]{2,100}\stil\s)|kurs(?:us)? for )[^.!?\n]{0,200}/giu

function saidToBeFor(text: LetterText): Piece[] {
  const labelled = text.units.filter(({ label }) => label === 'audience').map(unit => pieceOf(text, unit))
  const spoken = text.units
    .filter(({ part, label }) => part !== 'programme' && label !== 'audience')
    .flatMap(unit =>
      [...unit.words.matchAll(said)].map(({ 0: words, index }) => pieceOf(text, { words: upToPurpose(words), from: unit.from + index })),
    )
  const titled = text.units.slice(0, 4).flatMap(unit => {
    const at = unit.words.search(/ for (?:nye |alle |de )?\p{L}*(?:formænd|chefer|direktører|konsulenter|medlemmer|borgmestre)/iu)
    return at < 0 ? [] : [pieceOf(text, { words: unit.words.slice(at), from: unit.from + at })]
  })
  return [...labelled, ...spoken, ...titled]
}

/** "inviterer borgmestre til et møde om …": the rest is what it is about. */
const upToPurpose = (words: string): string =>
  /^(?:inviterer|indbyder)/i.test(words) ? words.split(/ til (?:et |en |møde|de |regional|lokal)/)[0]! : words
