const da = {
  title: 'Sådan bruger vi dine oplysninger',
  lead: 'Du er inviteret af os, eller en kollega har tilmeldt dig. Her står, hvad vi har om dig, hvor vi har det fra, og hvad du selv bestemmer.',
  controller: 'Hvem har ansvaret?',
  controllerIs: (name: string, address: string) => `${name}, ${address}, er dataansvarlig.`,
  write: 'Skriv til ',
  officer: 'Databeskyttelsesrådgiver: ',
  what: 'Hvad har vi?',
  whatWeHave: [
    'dit navn, din mailadresse, din kommune, din rolle og de udvalg, du sidder i',
    'dit svar på invitationen, og hvad du selv skriver i formularen',
    'hvilke mails vi har sendt dig, og om de er afleveret',
    'mails, du svarer os med, hvor vi tager imod dem',
    'ved møder, der koster noget: hvem der skal have regningen',
  ],
  whatWeDoNot:
    'Vi spørger aldrig om parti. Vi måler ikke, om du åbner mails, og siderne bruger hverken cookies eller tredjeparter. Ingen afgørelser om dig træffes automatisk, og vi laver ingen profiler.',
  source: 'Hvor har vi det fra?',
  sourceIs:
    'Fra kommunernes lister over udvalg og ledelse, som for en del også er offentlige, fra en kollega, der har tilmeldt dig, eller fra dig selv.',
  purpose: 'Hvad bruger vi det til?',
  purposeIs:
    'Til at invitere dig, holde styr på tilmeldinger og sende program og praktisk info, og til regningen, hvis mødet koster noget. Til andet bruger vi det ikke.',
  basis: {
    publicTask:
      'Grundlaget er databeskyttelsesforordningens artikel 6, stk. 1, litra e: Vi løser en opgave i samfundets interesse for kommunerne.',
    legitimateInterest:
      'Grundlaget er databeskyttelsesforordningens artikel 6, stk. 1, litra f: Vi har en berettiget interesse i at invitere dig i kraft af dit hverv.',
  },
  basisOfNeeds:
    'Skriver du noget om mad, adgang eller helbred, er det frivilligt, og grundlaget er dit samtykke (artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a). Du kan altid trække det tilbage.',
  basisOfInvoices: 'Grundlaget for regninger gemmer vi, fordi bogføringsloven kræver det (artikel 6, stk. 1, litra c).',
  mustYou:
    'Du skal ikke give os noget. Du bestemmer selv, om du svarer; vi kan bare ikke holde en plads til nogen uden navn og mailadresse.',
  keep: 'Hvor længe gemmer vi det?',
  keepOrdinary: (months: number) => `Almindelige oplysninger: ${months} måneder efter mødet.`,
  keepNeeds: (days: number) => `Hensyn til mad eller adgang: ${days} dage efter mødet.`,
  keepInvoices: (years: number) => `Grundlag for regninger: ${years} år og resten af regnskabsåret.`,
  keepBounces: (months: number) =>
    `Kommer mails til dig ikke frem, eller melder du en mail som uønsket: et fingeraftryk af din adresse i ${months} måneder.`,
  keepProof: 'Når det er slettet, er der kun tal tilbage: hvor mange der kom, og hvor fra. Sletningen sker af sig selv om natten.',
  keepOptOut:
    'Har du frabedt dig mails: et fingeraftryk af din adresse (ikke selve adressen), til du beder om mails igen. Ellers kom vi til at invitere dig igen.',
  keepForgotten: (months: number) =>
    `Har du bedt om at blive slettet: et fingeraftryk af din adresse i ${months} måneder, så vi opdager det, hvis du står på en ny liste.`,
  keepLinkRequests: 'Har nogen bedt om at få sendt et link: et fingeraftryk af adressen i et døgn, og til den næste nat er gået.',
  keepMails: 'Mails, du svarer os med: selve mailen i 30 dage, og det, vi har læst i den, som almindelige oplysninger.',
  keepBackups: 'Sikkerhedskopier, og det, mailtjenesten har meldt om en mail: op til 35 dage længere.',
  staff: 'Arbejder du i sekretariatet?',
  staffIs: (months: number) =>
    `Så har vi dit navn, din mailadresse og din rolle i systemet, og loggen husker, hvad du har gjort. Vi har det fra din arbejdsgivers login, og grundlaget er det samme som ovenfor. Har du ikke været logget ind i ${months} måneder, sletter vi det. Loggen og dit navn i et brev går med mødet, når dets oplysninger slettes.`,
  who: 'Hvem ser det?',
  seenBy: [
    'Sekretariatet.',
    'Amazon Web Services EMEA SARL, der driver systemet og sender mailene for os efter en databehandleraftale.',
    'Har mødet en deltagerliste, ser de andre tilmeldte dit navn og din kommune, hvis du selv har sat flueben ved det.',
    'Den, der skal betale, hvis mødet koster noget.',
  ],
  where: 'Oplysningerne ligger inden for EU, og vi overfører dem ikke til lande uden for EU og EØS.',
  rights: 'Dine rettigheder',
  objection: 'Du kan altid gøre indsigelse mod, at vi bruger dine oplysninger, og frabede dig mails med linket nederst i hver mail.',
  rightsAre: 'Du kan også',
  rightsToo: [
    'se, hvad vi har om dig, og få en kopi',
    'få rettet det, der er forkert',
    'få det slettet',
    'få os til at lade det ligge urørt, mens noget bliver afklaret',
    'trække et samtykke tilbage og få det, du gav os med det, i en fil',
  ],
  rightsHow:
    'Skriv til os, eller brug »Dine oplysninger« nederst på din side, så svarer vi inden en måned. Reglerne står i databeskyttelsesforordningens artikel 15 til 22.',
  complain: 'Er du utilfreds, kan du klage til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, telefon 33 19 32 00, ',
}

const en = {
  title: 'How we use your information',
  lead: 'We have invited you, or a colleague has registered you. Here is what we have about you, where it comes from and what you decide yourself.',
  controller: 'Who is responsible?',
  controllerIs: (name, address) => `${name}, ${address}, is the data controller.`,
  write: 'Write to ',
  officer: 'Data protection officer: ',
  what: 'What do we have?',
  whatWeHave: [
    'your name, mail address, municipality and role, and the committees you sit on',
    'your reply to the invitation and what you write in the form yourself',
    'which mails we have sent you and whether they were delivered',
    'mails you answer us with, where we take them in',
    'for meetings that cost something: who is to have the invoice',
  ],
  whatWeDoNot:
    'We never ask for a party. We do not measure whether you open mails, and the pages use neither cookies nor third parties. No decision about you is made automatically, and we make no profiles.',
  source: 'Where does it come from?',
  sourceIs:
    "From the municipalities' lists of committees and management, which in part are public too, from a colleague who registered you, or from yourself.",
  purpose: 'What do we use it for?',
  purposeIs:
    'To invite you, to keep track of registrations, to send programme and practical information, and for the invoice if the meeting costs something. For nothing else.',
  basis: {
    publicTask:
      'The basis is Article 6(1)(e) of the General Data Protection Regulation: a task in the public interest for the municipalities.',
    legitimateInterest:
      'The basis is Article 6(1)(f) of the General Data Protection Regulation: our legitimate interest in inviting you by virtue of your office.',
  },
  basisOfNeeds:
    'What you write about food, access or health is voluntary, and the basis is your consent (Article 6(1)(a) and Article 9(2)(a)). You can withdraw it at any time.',
  basisOfInvoices: 'We keep the basis for invoices because the Danish bookkeeping act says so (Article 6(1)(c)).',
  mustYou:
    'You need not give us anything. Whether you reply is up to you; only, we cannot keep a seat for somebody without a name and a mail address.',
  keep: 'How long do we keep it?',
  keepOrdinary: months => `Ordinary information: ${months} months after the meeting.`,
  keepNeeds: days => `Needs as to food or access: ${days} days after the meeting.`,
  keepInvoices: years => `Basis for invoices: ${years} years and the rest of the financial year.`,
  keepBounces: months =>
    `If mails to you do not arrive, or you report one as unwanted: a fingerprint of your address for ${months} months.`,
  keepProof: 'Once that is erased only counts are left: how many came, and from where. It is erased by itself, at night.',
  keepOptOut:
    'If you have stopped mails: a fingerprint of your address (not the address itself) until you ask for mails again. Otherwise we would invite you again.',
  keepForgotten: months =>
    `If you have asked to be erased: a fingerprint of your address for ${months} months, so that we notice if you are on a new list.`,
  keepLinkRequests:
    'If somebody has asked to have a link sent: a fingerprint of the address for a day, and until the next night has passed.',
  keepMails: 'Mails you answer us with: the mail itself for 30 days, and what we read in it as ordinary information.',
  keepBackups: 'Backups, and what the mail service has told of a mail: up to 35 days longer.',
  staff: 'Do you work in the secretariat?',
  staffIs: months =>
    `Then we have your name, your mail address and your role in the system, and the log remembers what you have done. We have it from your employer's sign-in, on the same basis as above. When you have not been signed in for ${months} months, we erase it. The log, and your name in a letter, go with the meeting, when the information about it is erased.`,
  who: 'Who sees it?',
  seenBy: [
    'The secretariat.',
    'Amazon Web Services EMEA SARL, which runs the system and sends the mails for us under a data processing agreement.',
    'If the meeting has a list of participants, the others registered see your name and municipality if you have ticked that yourself.',
    'Whoever is to pay, if the meeting costs something.',
  ],
  where: 'The information stays within the EU, and we do not transfer it to countries outside the EU and the EEA.',
  rights: 'Your rights',
  objection: 'You can always object to our use of your information, and stop mails by the link at the foot of every mail.',
  rightsAre: 'You can also',
  rightsToo: [
    'see what we have about you and get a copy',
    'have mistakes corrected',
    'have it erased',
    'have us leave it untouched while something is cleared up',
    'withdraw a consent, and get what you gave us with it as a file',
  ],
  rightsHow:
    'Write to us, or use “Your information” at the foot of your page, and we reply within a month. The rules are Articles 15 to 22 of the General Data Protection Regulation.',
  complain:
    'If you are not satisfied, you can complain to the Danish Data Protection Agency, Carl Jacobsens Vej 35, 2500 Valby, telephone +45 33 19 32 00, ',
} satisfies typeof da

export const privacyWords = { da, en }
