const da = {
  subject: (kind: string, on: string) => `Venteliste: ${kind} ${on}`,
  eyebrow: (kind: string) => `Venteliste til ${kind}`,
  title: 'Du er ikke tilmeldt endnu',
  preheader: 'Du står på venteliste og får en mail, når der er en plads til dig.',
  lead: (title: string) =>
    `Der er ikke en ledig plads til »${title}« lige nu, så du står på venteliste. Sæt ikke mødet i kalenderen endnu.`,
  inTurn: (lasting: string) =>
    `Når en plads bliver fri, får den, der har ventet længst, den tilbudt. Er det dig, får du en mail og har ${lasting} til at sige ja.`,
  until: (deadline: string) => `Ventelisten lukker efter ${deadline}. Har du ikke hørt fra os inden da, er der ikke blevet plads.`,
  untilTime: (deadline: string) => `Ventelisten lukker ${deadline}. Har du ikke hørt fra os inden da, er der ikke blevet plads.`,
  untilStart: 'Ventelisten lukker, når mødet begynder.',
  heading: 'Vil du ikke vente længere?',
  body: 'Forlad ventelisten på din side, så rykker den næste frem.',
  button: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `Waiting list: ${kind} ${on}`,
  eyebrow: kind => `Waiting list for ${kind}`,
  title: 'You are not registered yet',
  preheader: 'You are on the waiting list and get a mail when there is a seat for you.',
  lead: title =>
    `There is no free seat at “${title}” at the moment, so you are on the waiting list. Do not put the meeting in your calendar yet.`,
  inTurn: lasting =>
    `When a seat becomes free, it is offered to whoever has waited longest. If that is you, you get a mail and have ${lasting} to say yes.`,
  until: deadline => `The waiting list closes after ${deadline}. If you have not heard from us by then, no seat became free.`,
  untilTime: deadline => `The waiting list closes on ${deadline}. If you have not heard from us by then, no seat became free.`,
  untilStart: 'The waiting list closes when the meeting begins.',
  heading: 'Would you rather not wait?',
  body: 'Leave the waiting list on your page; then the next in line moves up.',
  button: 'Open your page',
} satisfies typeof da

export const waitlistedMailWords = { da, en }
