import type { Reader } from '../../functions/audience/reader.ts'
import type { FrozenLetter, FrozenSession } from '../../functions/campaign/frozen-letter.ts'
import type { Step } from '../../functions/campaign/step.ts'
import type { Controller } from '../../functions/form/controller.ts'
import { campaignIdFrom, type PersonNumber, type SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import type { PrintedDate } from '../../functions/values/printed.ts'

const printed = (weekday: string, day: string, month: string, year: string, shortMonth = month): PrintedDate => ({
  long: `${weekday} den ${day}.\u00a0${month} ${year}`,
  short: `${weekday} den ${day}.\u00a0${month}`,
  brief: `${day}.\u00a0${month}`,
  leaf: { month: shortMonth, day, weekday },
})

/** One session, no price: the theme meeting of letter 002, in our own words and with invented people. */
export const themeMeeting: FrozenLetter = {
  campaign: campaignIdFrom('kkr-2026'),
  version: 1,
  language: 'da',
  title: 'Det specialiserede socialområde',
  kind: 'politisk temamøde',
  sender: { name: 'KKR Hovedstaden', address: 'kkr@indbyd.example' },
  contact: { name: 'Mette Krogsbæk', address: 'mette.krogsbaek@kkrh.example', phone: '12 34 56 78' },
  staff: ['mette.krogsbaek@kkrh.example'],
  signatories: [
    { name: 'Henrik Vestermark', title: 'Formand for KKR Hovedstaden' },
    { name: 'Birgitte Søndervang', title: 'Næstformand for KKR Hovedstaden' },
  ],
  roles: 'everyone',
  colleagues: 10,
  sessions: [
    {
      id: 'gate21' as SessionId,
      starts: instant('2026-05-04T13:30:00Z'),
      ends: instant('2026-05-04T16:00:00Z'),
      date: printed('mandag', '4', 'maj', '2026'),
      time: 'kl.\u00a015.30–18.00',
      venue: { name: 'Gate21', room: null, address: 'Liljens Kvarter 2, 2620 Albertslund' },
      capacity: null,
      perMunicipality: null,
      minimum: null,
    },
  ],
  deadline: { closes: instant('2026-04-15T22:00:00Z'), date: printed('onsdag', '15', 'april', '2026'), time: '' },
  offerLastsHours: null,
  price: null,
  cateringNeeds: false,
  participantList: 'hidden',
  documents: [{ id: 'oplaeg', title: 'Debatoplæg', file: 'oplaeg.pdf', with: ['programme'], attach: false }],
  body: {
    html: [
      '<p><strong>Kære {{greetingHtml}}</strong></p>',
      '<p>Flere har brug for støtte, og pengene skal række længere. Den opgave løser ingen kommune bedst alene, og derfor vil vi gerne samle jer.</p>',
      '<p>Vi fortæller, hvor langt det fælles arbejde er nået, og der bliver god tid til jeres egne drøftelser i {{municipalityHtml}} og på tværs:</p>',
      '<ul><li>Hvad er et stærkere samarbejde værd?</li><li>Hvor bør grænsen gå?</li></ul>',
      '<p>Svar <a href="{{answerHtml}}">her</a> senest {{deadlineHtml}}.</p>',
      '<p>{{answerButtons}}</p>',
    ].join('\n'),
    text: 'Kære {{greeting}}\n\nFlere har brug for støtte.',
    programme: [
      { time: '15.30', part: '', kind: 'welcome', title: 'Velkommen', by: 'Henrik Vestermark, formand for KKR Hovedstaden' },
      {
        time: '',
        part: 'DEL I. Nationale og fælleskommunale perspektiver',
        kind: 'talk',
        title: 'Nationale perspektiver på socialområdet',
        by: 'Ditte Falkenberg og Mads Overby, kontorchefer i KL',
      },
      { time: '', part: '', kind: 'talk', title: 'Samarbejde i praksis', by: 'Lone Rønnebæk, velfærdsdirektør i Frederikssund Kommune' },
      { time: '16.30', part: '', kind: 'pause', title: 'Pause', by: '' },
      {
        time: '16.45',
        part: 'DEL II. Et værdifuldt fælleskommunalt samarbejde',
        kind: 'discussion',
        title: 'Hvad vinder vi ved samarbejdet, og hvor går grænsen?',
        by: '',
      },
      { time: '', part: '', kind: 'closing', title: 'Afrunding', by: 'Birgitte Søndervang, næstformand for KKR Hovedstaden' },
      { time: '18.00', part: '', kind: 'closing', title: 'Tak for i dag', by: '' },
    ],
    practical: [
      { heading: 'Find vej', html: '<p>Gate21, Liljens Kvarter 2, 2620 Albertslund.</p>', text: 'Gate21' },
      { heading: 'Tog', html: '<p>S-togets linje B til Albertslund Station, og så fem minutter til fods.</p>', text: 'S-tog' },
      { heading: 'Parkering', html: '<p>Bag gymnasiet må I <strong>kun bruge gul zone</strong>.</p>', text: 'Gul zone' },
    ],
  },
  dated: printed('mandag', '9', 'marts', '2026'),
}

const inAugust = (id: string, town: string, weekday: string, day: string): FrozenSession => ({
  id: id as SessionId,
  starts: instant(`2022-08-${day}T14:00:00Z`),
  ends: instant(`2022-08-${day}T17:00:00Z`),
  date: printed(weekday, day, 'august', '2022'),
  time: 'kl.\u00a016.00–19.00',
  venue: { name: `Comwell ${town}`, room: null, address: null },
  capacity: 60,
  perMunicipality: null,
  minimum: null,
})

/** Three places to choose among, a price, binding, and roles it is meant for: the facts of letter 000. */
export const bindingMeeting: FrozenLetter = {
  ...themeMeeting,
  campaign: campaignIdFrom('kl-2022'),
  title: 'Mød andre politikere på socialområdet',
  kind: 'tværkommunale temamøder',
  sender: { name: 'KL, Socialpolitik', address: 'socialpolitik@indbyd.example' },
  contact: { name: 'Ida Lykkegaard', address: 'ida.lykkegaard@kl.example', phone: null },
  signatories: [{ name: 'Jens Frydendal', title: 'Kontorchef for socialpolitik, KL' }],
  roles: ['udvalgsmedlem', 'økonomiudvalgsmedlem'],
  sessions: [
    inAugust('horsens', 'Horsens', 'onsdag', '17'),
    inAugust('odense', 'Odense', 'torsdag', '18'),
    inAugust('roskilde', 'Roskilde', 'fredag', '19'),
  ],
  deadline: { closes: instant('2022-03-15T23:00:00Z'), date: printed('tirsdag', '15', 'marts', '2022'), time: '' },
  offerLastsHours: 48,
  price: { categories: [{ category: null, øre: 49500 }], binding: true, cancellation: [], releaseOnVenueChange: true },
  cateringNeeds: true,
  dated: printed('mandag', '17', 'januar', '2022'),
}

export const anna: Reader = {
  number: 17 as PersonNumber,
  name: 'Anna Hansen',
  firstName: 'Anna',
  kind: 'person',
  groups: 'Social- og Sundhedsudvalget',
  municipality: 'Furesø Kommune',
  municipalityCode: '0190',
  role: 'udvalgsmedlem',
  maskedEmail: 'a•••@furesoe.example',
}

export const committeeMailbox: Reader = {
  ...anna,
  number: 18 as PersonNumber,
  name: 'Socialudvalget',
  firstName: 'Socialudvalget',
  kind: 'mailbox',
  groups: '',
  role: '',
  maskedEmail: 's•••@furesoe.example',
}

const step = (name: Step['name'], at: string, date: PrintedDate, state: Step['state']): Step => ({
  name,
  at: instant(at),
  local: { date, time: 'kl.\u00a009.00' },
  usefulUntil: instant('2026-05-04T11:30:00Z'),
  version: 1,
  state,
})

export const timetable: Step[] = [
  step('invitation', '2026-03-18T08:00:00Z', printed('onsdag', '18', 'marts', '2026'), 'sent'),
  step('reminder-1', '2026-04-08T07:00:00Z', printed('onsdag', '8', 'april', '2026'), 'sent'),
  step('programme', '2026-04-27T07:00:00Z', printed('mandag', '27', 'april', '2026'), 'planned'),
  step('practical', '2026-05-01T07:00:00Z', printed('fredag', '1', 'maj', '2026'), 'planned'),
]

export const controller: Controller = {
  name: 'KKR Hovedstaden',
  address: 'Mødegade 1, 2100 København Ø',
  mail: 'privatliv@indbyd.example',
  officer: 'dpo@indbyd.example',
  basis: 'legitimateInterest',
  retentionMonths: 24,
  needsDays: 14,
}
