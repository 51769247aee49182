/**
 * What a line says of the lines behind or below it, by the word it opens with: `Sted: …`,
 * `Tilmeldingsfrist` above a date.
 */
export type Label = 'when' | 'where' | 'deadline' | 'registration' | 'price' | 'contact' | 'audience' | 'seats' | 'title' | 'other'

const named: [Label, RegExp][] = [
  [
    'when',
    /^(?:ny )?(?:tid(?:spunkt)?|dato(?:er)?|hvornår|når|dag|mødetid|mødedato(?:er)?|mulige mødedatoer|start(?:er)?|begynder|slut(?:ter)?|slut(?:tid|tidspunkt)|tid og sted|tid og dato|dato og tid(?:spunkt)?|dato og sted|hvornår og hvor|starttid(?:spunkt)?|when|date|time)$/i,
  ],
  ['where', /^(?:sted(?:et)?|mødested|hvor|adresse|mødelokale|lokale|lokation|stad|venue|where|place|location|address)$/i],
  [
    'deadline',
    /^(?:(?:sidste |endelig )?\p{L}*frist(?:en)?(?: for (?:til|på)melding)?|deadline(?: for tilmelding)?|sidste (?:(?:til|på)meldings)?dag(?: for (?:til|på)melding)?|s\.?\s?u\.?|svar(?: udbedes)? senest|(?:til|på)melding senest|registration deadline|rsvp)$/iu,
  ],
  [
    'registration',
    /^(?:tilmelding(?:en)?(?: og [\p{L} ]{2,20})?|påmelding|sådan tilmelder du dig|tilmeld dig|svar|registration|sign up)$/iu,
  ],
  ['price', /^(?:pris(?:en)?|priser|deltager(?:gebyr|pris|betaling)|gebyr|entré|billet(?:ter|pris)?|økonomi|betaling|price|fee|kostnad)$/i],
  [
    'contact',
    /^(?:kontakt(?:person(?:er)?|oplysninger|info|informasjon)?|spørgsmål(?: til [\p{L} ]{2,24})?|spørsmål|(?:yderligere|mere) (?:oplysninger|information|info)|henvendelse(?:r)?|har du spørgsmål|arrangør|contact|questions)\??$/iu,
  ],
  [
    'audience',
    /^(?:målgruppe(?:n)?|deltagere|for hvem|hvem(?: kan deltage| er inviteret)?|inviterede|audience|participants|målgruppe og [\p{L} ]{2,20})\??$/iu,
  ],
  [
    'seats',
    /^(?:antal (?:pladser|deltagere)|pladser|deltagerantal|(?:maks(?:imalt)?|max)\.? (?:antal )?(?:deltagere|deltagerantal|pladser)|kapacitet|capacity|seats)$/i,
  ],
  ['title', /^(?:emne|subject|vedr(?:ørende|\.)?|titel|arrangement|tema|overskrift)$/i],
]

export interface Labelled {
  label: Label
  /** How many characters of the words the label is, with its colon. */
  length: number
}

/**
 * The label a line opens with; `bare` when nothing stands behind it. Without a colon only the words
 * that are known count, with columns behind.
 */
export function labelOf(words: string, columns: string): (Labelled & { bare: boolean }) | null {
  const colon = /^([\p{L}][\p{L}.() /-]{1,38}?)\s?:(?=\s|$)/u.exec(words.slice(0, 60))
  const [all = '', name = ''] = colon ?? []
  if (colon) return { label: kindOf(name) ?? 'other', length: all.length, bare: words.slice(all.length).trim() === '' }
  const whole = words.length < 50 ? kindOf(words.replace(/[:.]$/, '')) : null
  if (whole) return { label: whole, length: words.length, bare: true }
  const [first = '', second] = columns.split(/\t+|\s{3,}/)
  const column = second === undefined ? null : kindOf(first.trim())
  return column ? { label: column, length: first.trim().length, bare: false } : null
}

const kindOf = (name: string): Label | null => named.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? null
