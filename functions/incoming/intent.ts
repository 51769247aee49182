/**
 * What a mail in words seems to mean. A wrong guess costs trust and a forwarded mail a minute, so
 * this is a closed grammar: a sentence means something only when every word of it is known, and a
 * mail only when each of its sentences is. There is no confidence number.
 */
export interface Intent {
  intent: 'decline' | 'accept'
  /** As it was written, for whoever decides. */
  sentence: string
}

const mostWords = 60

const list = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`, 'u')

/** What may stand before and after a form without changing it. */
const before = (more: string) => `(?:(?:og|men|så|jeg|vi|må|skal|hermed|derfor|nu|altså|i|am|${more}) )*`
const meeting = `(?:(?:til|i|på|ved|for|fra|at|the|to) )?(?:(?:jeres|dette|det|den|this|kommende) )?(?:politiske? )?(?:møde(?:t)?|temamøde(?:t)?|debatmøde(?:t)?|dialogmøde(?:t)?|konference(?:n)?|arrangement(?:et)?|seminar(?:et)?|meeting|event|dag(?:en)?)`
const date = String.raw`(?:den |d\. ?|d )?\d{1,2}\.? ?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october)?`
const because = `(?:på grund af|pga|grundet|da jeg er|fordi jeg er|as i am|because i am|due to|for jeg er) (?:en |et |an? )?(?:syg|sygdom|ferie|på ferie|bortrejst|optaget|et andet møde|andet møde|andre møder|anden aftale|andre aftaler|another meeting|away|on holiday|illness|sick|rejse|tjenesterejse)`
const after = (more: string) => `(?: (?:hermed|denne gang|this time|${meeting}|${more}))*`

const declines = [
  `(?:afbud|afbud fra (?:mig|os|min side)|et afbud)`,
  `(?:melder|melde|giver|give|sender) (?:desværre |hermed )?(?:et )?afbud`,
  `(?:melder|melde) (?:mig |os )?(?:desværre |hermed )?fra`,
  `(?:framelder|afmelder) (?:mig|os)|(?:framelde|afmelde) (?:mig|os)|afmeld mig|frameld mig`,
  `kan (?:jeg |vi )?(?:desværre )?ikke (?:desværre )?(?:deltage|komme|være med|nå det)`,
  `er (?:desværre )?(?:blevet )?forhindret(?: i at (?:deltage|komme))?`,
  `(?:må )?melde(?:r)? pas`,
  `(?:deltager|kommer) (?:desværre )?ikke`,
  `(?:am |are )?(?:unfortunately )?unable to (?:attend|come|participate)`,
  `(?:can(?:no|')t|cannot|can not) (?:attend|make it|come|participate)`,
  `(?:must|have to|has to|need to)? ?decline`,
]
const accepts = [
  `(?:deltager|kommer)(?: (?:gerne|stadig|selvfølgelig|naturligvis))?`,
  `(?:vil gerne|ønsker at) (?:deltage|komme|være med)`,
  `tilmeld(?:er)? (?:mig|os)(?: gerne)?|(?:vil gerne )?tilmelde (?:mig|os)`,
  `ja tak(?: jeg (?:deltager|kommer)(?: gerne)?)?`,
  `(?:please )?(?:count|sign) me in`,
  `(?:will|would like to|would love to) (?:attend|come|participate|be there)`,
]
const decline = list(
  `${before('nej|desværre|beklager|undskyld|sorry|unfortunately')}(?:${declines.join('|')})${after(`desværre|unfortunately|${because}`)}`,
)
const accept = list(`${before('ja')}(?:${accepts.join('|')})${after('gerne|stadig')}`)

/** Sentences that say nothing about coming. */
const polite = list(
  String.raw`(?:hej|kære|godmorgen|goddag|hi|hello|dear|til|god dag)(?: (?:alle|allesammen|sekretariat(?:et)?|[\p{L}.-]+)){0,4}`,
  `(?:mange )?tak (?:for )?(?:invitationen|indbydelsen|mailen|invitation|jeres (?:mail|invitation))?`,
  `(?:thank you|thanks|many thanks)(?: (?:for|so much for) (?:the|your) (?:invitation|invite|e?-?mail))?`,
  `(?:jeg |vi )?(?:beklager|undskylder?)(?: meget| det| besværet)*`,
  `(?:jeg |vi )?(?:håber|ønsker) (?:i|jer) (?:får )?(?:et )?(?:rigtig )?(?:godt|fint) møde`,
  `(?:rigtig )?(?:god fornøjelse|godt møde|held og lykke|god dag|god weekend|god vind|fortsat god dag)(?: med (?:mødet|det|arrangementet))?`,
  `(?:jeg |vi )?(?:glæder|ser frem) (?:mig|os|til)(?: til)?(?: (?:det|mødet|at deltage))?`,
  `looking forward(?: to (?:it|the meeting))?`,
  `(?:vi ses|vi snakkes|på gensyn|hav en god dag|sorry)(?: (?:til mødet|næste gang|en anden gang))?`,
)

/** Two of them in a mail, or anything that turns a sentence round: a human being should read it. */
const unsure =
  /[?]|\b(?:hvis|medmindre|måske|muligvis|alligevel|i stedet|stedfortræder|if|unless|maybe|perhaps|instead|anyway|kan i|må jeg|hvornår|hvor)\b/u

/**
 * @param known names that may stand there: the writer's own
 * @param oneDay a date in it can only mean the one there is
 */
export function intentIn(words: string, { known, oneDay }: { known: string; oneDay: boolean }): Intent | null {
  if (words.length > 1000 || words.split(/\s+/).length > mostWords || unsure.test(words.toLowerCase())) return null
  const names = new Set(bare(known).split(' '))
  let found: Intent | null = null
  for (const sentence of sentencesOf(words)) {
    const plain = dated(bare(sentence), oneDay)
    const isName = plain.split(' ').every(word => names.has(word))
    if (plain === '' || isName || polite.test(plain)) continue
    const intent = decline.test(plain) ? 'decline' : accept.test(plain) ? 'accept' : null
    if (intent === null || (found && found.intent !== intent)) return null
    found ??= { intent, sentence: sentence.trim() }
  }
  return found
}

/** A date ends no sentence, and neither does the day's dot. */
const sentencesOf = (words: string): string[] =>
  words
    .replace(/(\d)\.(?=\s?\p{L})/gu, '$1')
    .replace(/\b(d|kl|vedr|pga|bl|mht)\./gi, '$1')
    .split(/[.!\n;:]+|,(?=\s*(?:jeg|vi|men|så|derfor|mvh|vh)\b)|(?<=^\s*(?:hej|kære|hi|dear)[^,\n]{0,60}),/giu)

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const dates = new RegExp(`(?:^| )(?:(?:til|på|om|on) )?${date}(?= |$)`, 'gu')
const dated = (plain: string, oneDay: boolean): string => (oneDay ? plain.replace(dates, '').trim() : plain)
