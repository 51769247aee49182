/** What a refusal means at a page, and what to press, by its code. */
interface RefusalWords {
  /** Whatever the act itself says. */
  always: Record<string, string>
  /**
   * Where the act's own sentence is written for a terminal, with a command to type. `{short}` is
   * the act's own number (`figures`), so that nothing it says is lost.
   */
  instead: Record<string, string>
}

const da: RefusalWords = {
  always: {
    'WRONG-ORDER': 'Noget i formularen kan ikke bruges. Se felterne igennem, og prøv igen. Intet er ændret.',
    'NO-CONTENT': 'Filen er her ikke mere. Vælg den igen. Intet er ændret.',
    'MAY-NOT': 'Din rolle kan ikke det. Bed en kollega, der kan, om at gøre det.',
    'UNKNOWN-CAMPAIGN': 'Brevet findes ikke mere. Gå tilbage til Invitationer.',
    'UNKNOWN-PERSON': 'Personen står ikke på listen mere. Gå tilbage til Inviterede.',
    'NOT-LAUNCHED': 'Brevet er ikke sendt ud endnu, så det kan ikke gøres. Send brevet ud først.',
    'IMPORT-UNFINISHED': 'En liste blev ikke hentet helt ind. Hent den samme fil ind igen under Inviterede, så bliver den hel.',
    'IMPORT-OPEN': 'En liste er ved at blive hentet ind. Vent et øjeblik, og prøv igen. Intet er ændret.',
    'SOMEBODY-IMPORTS': 'En kollega henter en liste ind lige nu. Prøv igen om lidt. Intet er gemt.',
    'VENUE-ADDRESS': 'Det nye sted står uden adresse. Skriv den, så folk kan finde derhen.',
    'NOT-PENDING': 'Det er afgjort i mellemtiden: Personen afventer ikke godkendelse mere.',
    'CONTACT-MISSING': 'Brevet nævner ingen kontaktperson. Skriv navn og mail, eller sæt kryds ved »Ingen kontaktperson«.',
    'CHANGED-MEANWHILE':
      'En kollega ændrede noget i samme øjeblik, så intet fra dig er gemt eller sendt. Se, hvad der står nu, og prøv igen.',
  },
  instead: {
    'NO-RECIPIENTS': 'Der er ingen på listen. Hent den ind under Inviterede, før brevet sendes.',
    'SOMEBODY-SENDS': 'En kollega sendte en mail i samme øjeblik. Se tidsplanen, om det var den samme.',
    'NO-STEP': 'Mailen er her ikke mere. Se dem, der er, i tidsplanen.',
    'NO-DOUBT': 'Det er afgjort i mellemtiden. Se, hvad der står på siden nu.',
    'NO-MAIL': 'Mailen er her ikke mere. Se dem, der er, på siden.',
    'ANSWERED-SINCE':
      'Personen har svaret, efter at mailen kom, og det nyeste svar gælder. Læg mailen til side, eller ret svaret på personens side.',
    ERASED: 'Mødets oplysninger er slettet, så der er intet arkiv at hente. Tallene står stadig på siden.',
    'MEETING-TO-COME': 'Mødet er ikke holdt endnu, så dets oplysninger bliver. Aflys det først, hvis det ikke skal holdes.',
    'NO-SOURCE': 'Brevets tekst er ikke gemt for denne udsendelse. Aflys hele mødet, eller skriv til de tilmeldte.',
    'NOTHING-OF-IT': '{says}. Andre rettelser sættes i kraft under »Sæt rettelserne i kraft«.',
    'TOO-MUCH-AT-ONCE': 'Det er {rows} ændringer på én gang, og det er for mange. Ret antallet af pladser for sig først, og så resten.',
    'MUNICIPALITY-FULL': 'I {session} mangler {municipality} plads til {short}. Hæv først grænsen pr. kommune i brevet.',
    'SESSION-FULL': 'I {session} mangler der plads til {short}. Hæv først antallet af pladser i brevet, eller vælg en anden mødegang.',
    'SEATS-FIRST': 'Antallet af pladser i den mødegang er også rettet i brevet. Sæt det i kraft for sig først, og læg så sammen.',
    EMPTY: 'Brevet er tomt. Skriv det her, eller tag en tidligere version tilbage.',
    'NEW-DATE':
      'En ny dag eller tid har sin egen side, for de tilmeldte har sagt ja til den gamle: »Ændr planen«. Det, du har rettet, står der allerede.',
    'NEW-VENUE':
      'Et andet mødested har sin egen side, for de tilmeldte har sagt ja til det gamle: »Ændr planen«. Det, du har rettet, står der allerede.',
    'SESSION-GONE':
      'En mødegang kan ikke slettes af brevet, for nogen kan have en plads. Skriv den tilbage, og læg den sammen med en anden eller aflys den under »Ændr planen«.',
    'NOTE-MISSING': '{people} har fået den tidligere udgave og får besked om den nye. Skriv, hvad der er ændret.',
    'FRESH-INVITATION': 'Invitationen er mindre end to døgn gammel. Skal de {sends} mindes om den allerede, så skriv {sends}.',
    'CONFIRM-COUNT': 'Der er {people} på listen. Hent arkivet først, hvis mødet skal på sagen, og skriv så {people}.',
    'RELEASE-DATE':
      'Brevet lover, at man kan melde fra uden omkostninger, når mødestedet ændres. Skriv hvorfor, og til og med hvilken dag.',
    'RELEASE-HALF': 'Skriv både hvorfor, og til og med hvilken dag man kan melde fra uden beregning.',
    'NO-TEXT': 'Brevets tekst er ikke gemt her. Sæt den ind under Brevet, og prøv igen.',
  },
}

const en: RefusalWords = {
  always: {
    'WRONG-ORDER': 'Something in the form cannot be used. Look the fields through and try again. Nothing has changed.',
    'NO-CONTENT': 'The file is no longer here. Choose it again. Nothing has changed.',
    'MAY-NOT': 'Your role does not reach. Ask a colleague who may do it.',
    'UNKNOWN-CAMPAIGN': 'The letter is no longer there. Go back to Invitations.',
    'UNKNOWN-PERSON': 'The person is no longer on the list. Go back to the list of people.',
    'NOT-LAUNCHED': 'The letter has not been sent, so this cannot be done. Send the letter first.',
    'IMPORT-UNFINISHED': 'A list was not taken in to its end. Take the same file in again, and it becomes whole.',
    'IMPORT-OPEN': 'A list is being taken in. Wait a moment and try again. Nothing has changed.',
    'SOMEBODY-IMPORTS': 'A colleague is taking a list in just now. Try again in a moment. Nothing is saved.',
    'VENUE-ADDRESS': 'The new place has no address. Write it, so that people find their way.',
    'NOT-PENDING': 'It has been decided meanwhile: the person no longer waits for approval.',
    'CONTACT-MISSING': 'The letter names nobody to ask. Write a name and address, or tick “No contact person”.',
    'CHANGED-MEANWHILE':
      'A colleague changed something at the same moment, so nothing of yours was saved or sent. See what it says now, and try again.',
  },
  instead: {
    'NO-RECIPIENTS': 'There is nobody on the list. Take it in before the letter is sent.',
    'SOMEBODY-SENDS': 'A colleague sent a mail at the same moment. See in the timetable whether it was the same.',
    'NO-STEP': 'The mail is no longer here. See those that are in the timetable.',
    'NO-DOUBT': 'It has been decided meanwhile. See what the page says now.',
    'NO-MAIL': 'The mail is no longer here. See those that are on the page.',
    'ANSWERED-SINCE':
      'The person has answered since the mail came, and the newest answer holds. Put the mail aside, or change the answer on the person’s page.',
    ERASED: 'The details of the meeting have been erased, so there is no archive. The figures still stand on the page.',
    'MEETING-TO-COME': 'The meeting has not been held, so its details stay. Call it off first if it is not to be held.',
    'NO-SOURCE': 'The text of this letter is not kept. Call the whole meeting off, or write to those registered.',
    'NOTHING-OF-IT': '{says}. Other changes are put into force under “Put the changes into force”.',
    'TOO-MUCH-AT-ONCE': 'That is {rows} changes at once, and too many. Change the number of seats by itself first, then the rest.',
    'MUNICIPALITY-FULL': 'In {session}, {municipality} lacks seats for {short}. First raise the limit per municipality in the letter.',
    'SESSION-FULL': 'In {session} there is no room for {short}. First raise the number of seats in the letter, or choose another session.',
    'SEATS-FIRST': 'The number of seats in that session has been edited too. Put that in force by itself first, then merge.',
    EMPTY: 'The letter is empty. Write it here, or take an earlier version back.',
    'NEW-DATE':
      'A new day or time has a page of its own, for those registered have said yes to the old one: “Change the plan”. What you changed stands there already.',
    'NEW-VENUE':
      'Another place has a page of its own, for those registered have said yes to the old one: “Change the plan”. What you changed stands there already.',
    'SESSION-GONE':
      'A session cannot be taken out of the letter, for somebody may have a seat. Write it back, and merge it into another or call it off under “Change the plan”.',
    'NOTE-MISSING': '{people} have had the earlier file and are told of the new one. Write what has changed.',
    'FRESH-INVITATION': 'The invitation is less than two days old. If the {sends} are to be reminded already, write {sends}.',
    'CONFIRM-COUNT': 'There are {people} on the list. Take the archive out first if the meeting belongs in a case, then write {people}.',
    'RELEASE-DATE': 'The letter promises that one may withdraw free of charge when the place changes. Write why, and until which day.',
    'RELEASE-HALF': 'Write both why, and until which day one may withdraw free of charge.',
    'NO-TEXT': 'The text of the letter is not kept here. Paste it under The letter, and try again.',
  },
}

export const refusalWords = { da, en }
