import type { Reader } from '../../functions/audience/reader.ts'
import type { FrozenLetter, FrozenSession } from '../../functions/letter/frozen-letter.ts'
import type { MailReader } from '../../functions/mail/personal-values.ts'
import { campaignIdFrom, type PersonNumber, type SessionId } from '../../functions/values/ids.ts'
import { type Instant, instant } from '../../functions/values/instant.ts'

export const baseUrl = 'https://svar.kkrh.example'

const gate21: FrozenSession = {
  id: 'gate21' as SessionId,
  starts: instant('2026-05-04T13:30:00Z'),
  ends: instant('2026-05-04T16:00:00Z'),
  date: {
    long: 'mandag den 4.\u00a0maj 2026',
    short: 'mandag den 4.\u00a0maj',
    brief: '4.\u00a0maj',
    leaf: { month: 'maj', day: '4', weekday: 'mandag' },
  },
  time: 'kl.\u00a015.30–18.00',
  venue: { name: 'Gate21', room: null, address: 'Liljens Kvarter 2, 2620 Albertslund' },
  capacity: 60,
  perMunicipality: null,
  minimum: null,
}

/** The third letter's facts in our own words, signed by people nobody knows. */
export const themeMeeting: FrozenLetter = {
  campaign: campaignIdFrom('002-kkr-hovedstaden-2026'),
  version: 1,
  language: 'da',
  title: 'Det specialiserede socialområde',
  kind: 'politisk temamøde',
  sender: { name: 'KKR Hovedstaden', address: 'kkr@kkrh.example' },
  contact: { name: 'Mette Krogsbæk', address: 'mette.krogsbaek@kkrh.example', phone: '12 34 56 78' },
  staff: ['mette.krogsbaek@kkrh.example'],
  signatories: [
    { name: 'Henrik Vestermark', title: 'Formand for KKR Hovedstaden' },
    { name: 'Birgitte Søndervang', title: 'Næstformand for KKR Hovedstaden' },
  ],
  roles: ['udvalgsmedlem', 'direktør'],
  colleagues: 10,
  sessions: [gate21],
  deadline: {
    closes: instant('2026-04-15T22:00:00Z'),
    date: {
      long: 'onsdag den 15.\u00a0april 2026',
      short: 'onsdag den 15.\u00a0april',
      brief: '15.\u00a0april',
      leaf: { month: 'april', day: '15', weekday: 'onsdag' },
    },
    time: '',
  },
  offerLastsHours: null,
  price: null,
  cateringNeeds: false,
  participantList: 'hidden',
  documents: [],
  body: {
    html: [
      '<p><strong>Kære {{greetingHtml}}</strong></p>',
      '<p>Flere børn og voksne har brug for støtte, kravene til faglighed vokser, og pengene skal række længere. Det løser ingen kommune bedst alene.</p>',
      '<p>På mødet hører I nationale og lokale bud på udviklingen, og der er god tid til jeres egne drøftelser:</p>',
      '<ul>\n<li>Hvad er et stærkere samarbejde værd for borgerne?</li>\n<li>Hvor bør grænsen gå?</li>\n</ul>',
      '<p>Tilmeld jer <a href="{{answerHtml}}" rel="noreferrer">her</a> senest onsdag den 15.\u00a0april 2026.</p>',
      '<p>Med venlig hilsen</p>',
    ].join('\n'),
    text: [
      'Kære {{greeting}}',
      'Flere børn og voksne har brug for støtte, kravene til faglighed vokser, og pengene skal række længere. Det løser ingen kommune bedst alene.',
      'På mødet hører I nationale og lokale bud på udviklingen, og der er god tid til jeres egne drøftelser:',
      '- Hvad er et stærkere samarbejde værd for borgerne?\n- Hvor bør grænsen gå?',
      'Tilmeld jer her: {{answer}} senest onsdag den 15.\u00a0april 2026.',
      'Med venlig hilsen',
    ].join('\n\n'),
    programme: [
      { time: '15.30', part: '', kind: 'welcome', title: 'Velkommen', by: 'Henrik Vestermark, formand for KKR Hovedstaden' },
      {
        time: '',
        part: 'DEL I: Nationale og fælleskommunale perspektiver',
        kind: 'talk',
        title: 'Nationale perspektiver på socialområdet',
        by: 'Ditte Falkenberg og Mads Overby, kontorchefer i KL',
      },
      {
        time: '',
        part: '',
        kind: 'talk',
        title: 'Det tværfaglige samarbejde i praksis',
        by: 'Lone Rønnebæk, velfærdsdirektør i Frederikssund Kommune',
      },
      { time: '16.30', part: '', kind: 'pause', title: 'Pause', by: '' },
      {
        time: '16.45',
        part: 'DEL II: Et værdifuldt fælleskommunalt samarbejde',
        kind: 'talk',
        title: 'Værdien af KKR-samarbejdet',
        by: 'Henrik Vestermark og Birgitte Søndervang',
      },
      { time: '', part: '', kind: 'discussion', title: 'Fælles drøftelse og afrunding', by: '' },
      { time: '18.00', part: '', kind: 'closing', title: 'Tak for i dag', by: '' },
    ],
    practical: [
      {
        heading: 'Tog',
        html: '<p>S-togets linje B mod Høje Taastrup til Albertslund Station. Gå til højre for enden af trappen og igen til højre efter apoteket. Den grå bygning til venstre er Gate21.</p>',
        text: 'S-togets linje B mod Høje Taastrup til Albertslund Station. Gå til højre for enden af trappen og igen til højre efter apoteket. Den grå bygning til venstre er Gate21.',
      },
      {
        heading: 'Parkering',
        html: '<p>Langs Gate21 og gymnasiet ved siden af. På den store plads bag gymnasiet må I kun bruge gul zone.</p>',
        text: 'Langs Gate21 og gymnasiet ved siden af. På den store plads bag gymnasiet må I kun bruge gul zone.',
      },
    ],
  },
  dated: {
    long: 'onsdag den 18.\u00a0marts 2026',
    short: 'onsdag den 18.\u00a0marts',
    brief: '18.\u00a0marts',
    leaf: { month: 'marts', day: '18', weekday: 'onsdag' },
  },
}

const august = (day: string, weekday: string, venue: FrozenSession['venue']): FrozenSession => ({
  ...gate21,
  id: venue.name.toLowerCase() as SessionId,
  starts: instant(`2022-08-${day}T14:00:00Z`),
  ends: instant(`2022-08-${day}T17:00:00Z`),
  date: {
    long: `${weekday} den ${day}.\u00a0august 2022`,
    short: `${weekday} den ${day}.\u00a0august`,
    brief: `${day}.\u00a0august`,
    leaf: { month: 'august', day, weekday },
  },
  time: 'kl.\u00a016.00–19.00',
  venue,
})

/** Three places to choose from, priced and binding. */
export const threeVenues: FrozenLetter = {
  ...themeMeeting,
  campaign: campaignIdFrom('000-kl-temamoeder'),
  kind: 'temamøde',
  title: 'Mød andre politikere på socialområdet',
  sessions: [
    august('17', 'onsdag', { name: 'Comwell Horsens', room: 'Sal 1', address: 'Ole Worms Alle 9, 8700 Horsens' }),
    august('18', 'torsdag', { name: 'Comwell Odense', room: null, address: null }),
    august('19', 'fredag', { name: 'Comwell Roskilde', room: null, address: null }),
  ],
  price: { categories: [{ category: null, øre: 49_500 }], binding: true, cancellation: [], releaseOnVenueChange: true },
}

/**
 * The same meeting for guests from abroad: the author's words would be English too, dates and fixed
 * words are.
 */
export const inEnglish: FrozenLetter = {
  ...themeMeeting,
  language: 'en',
  kind: 'theme meeting',
  title: 'Specialised social services',
  sessions: [{ ...gate21, date: englishDate('4 May', 'Monday', '2026'), time: '15.30–18.00' }],
  deadline: { closes: instant('2026-04-15T22:00:00Z'), date: englishDate('15 April', 'Wednesday', '2026'), time: '' },
}

function englishDate(brief: string, weekday: string, year: string): FrozenSession['date'] {
  const [day = '', month = ''] = brief.split(' ')
  return { long: `${weekday} ${brief} ${year}`, short: `${weekday} ${brief}`, brief, leaf: { month, day, weekday } }
}

export const anna: Reader = {
  number: 42 as PersonNumber,
  name: 'Anna Hansen',
  firstName: 'Anna',
  kind: 'person',
  groups: 'Social- og Sundhedsudvalget',
  municipality: 'Furesø Kommune',
  municipalityCode: '0190',
  role: 'udvalgsmedlem',
  maskedEmail: 'a•••@furesoe.example',
}

export const sharedMailbox: Reader = {
  ...anna,
  number: 43 as PersonNumber,
  name: 'Social- og Sundhedsudvalget',
  firstName: 'Social- og Sundhedsudvalget',
  kind: 'mailbox',
  role: '',
}

export const tokens = {
  answer: 'AQFpAAABAAAAKjAwMi1ra3ItaG92ZWRzdGFkZW4tMjAyNm4J3Bq1xZ9Yk0sQv7aTfMM',
  participant: 'AQFkAAABAAAAKjAwMi1ra3ItaG92ZWRzdGFkZW4tMjAyNqX8v2Lw0oEJc3rPzH5uYtI',
  optOut: 'AQF1AAABAAAAKjAwMi1ra3ItaG92ZWRzdGFkZW4tMjAyNhD6mW9Rk2sVb4nLxE1yQpg',
}

export const readerIn = (letter: FrozenLetter, reader: Reader = anna): MailReader => ({ reader, session: letter.sessions[0], tokens })

export const inApril: Instant = instant('2026-04-10T06:51:00Z')
