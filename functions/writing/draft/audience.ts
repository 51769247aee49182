import type { Role } from '../../values/role.ts'
import type { Flow } from './flow.ts'
import type { Found } from './found.ts'

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
  [/udvalgsmedlem\p{L}*|medlem(?:mer)? af (?:\p{L}+[ -]+){0,3}(?:\p{L}*udvalg)\p{L}*|(?:kommunale )?fagudvalg\b/giu, ['udvalgsmedlem']],
  [/(?:kommunalbestyrelses|byråds)medlem\p{L}*|medlem(?:mer)? af (?:kommunalbestyrelse|byråd)\p{L}*/giu, ['kommunalbestyrelsesmedlem']],
  [/viceborgmest\p{L}*/giu, ['viceborgmester']],
  [/borgmest\p{L}*|\bmayors?\b/giu, ['borgmester']],
  [/kommunaldirektør\p{L}*/giu, ['kommunaldirektør']],
  [/(?:center|område)chef\p{L}*/giu, ['centerchef']],
  [/\p{L}*direktør\p{L}*|\bdirectors?\b/giu, ['direktør']],
  [/(?<!\p{L})(?:afdelings|kontor|forvaltnings|stabs|fag)?chef(?:er|erne)?(?!\p{L})/giu, ['chef']],
  [/\p{L}*konsulent(?:er|erne)?(?!\p{L})/giu, ['konsulent']],
  [/medarbejdere?(?!\p{L})/giu, ['medarbejder']],
  [/sekretær(?:er|erne)?(?!\p{L})/giu, ['sekretær']],
]

/** Whom the letter greets, and whom it says the meeting is for. */
export function audience(top: Flow, letter: Flow): Found<Role>[] {
  const found = [...rolesIn(top), ...rolesIn(greetingOf(letter)), ...rolesIn(saidToBeFor(letter))]
  return found.filter(({ value }, index) => found.findIndex(other => other.value === value) === index)
}

function rolesIn({ words, lineAt }: Flow): Found<Role>[] {
  let rest = words
  return addressed.flatMap(([pattern, roles]) => {
    const [first] = rest.matchAll(pattern)
    rest = rest.replace(pattern, read => ' '.repeat(read.length))
    return first ? roles.map(value => ({ value, line: lineAt(first.index) })) : []
  })
}

const only = (text: Flow, pattern: RegExp): Flow => ({
  // The rest is left empty, so that words keep their lines.
  words: [...text.words.matchAll(pattern)].reduce(
    (blank, { 0: kept, index }) => blank.slice(0, index) + kept + blank.slice(index + kept.length),
    text.words.replace(/[^\n]/g, ' '),
  ),
  lineAt: text.lineAt,
})

const greetingOf = (letter: Flow) => only(letter, /^(?:kære|til|hej|dear)\b[^\n]*/gimu)

const saidToBeFor = (letter: Flow) =>
  only(
    letter,
    /(?:målgruppe\p{L}*:?|henvender sig til|(?:mødet|arrangementet|invitationen) er (?:kun )?for|deltagere:|inviterer\b[^.!?\n]{0,15}\b(?=kommunale fagudvalg))[^.!?\n]*/giu,
  )
