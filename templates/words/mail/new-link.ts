const da = {
  subject: (kind: string, on: string) => `Dit link: ${kind} ${on}`,
  subjectSeveral: (count: number) => `Dine links til ${count} møder`,
  eyebrow: 'Dit personlige link',
  title: 'Her er dit link',
  titleSeveral: 'Her er dine links',
  preheader: 'Du har bedt om at få det sendt igen.',
  lead: 'Du har bedt om at få dit link sendt igen. Her er det. Var det ikke dig, skal du ikke gøre noget: Linket er kun sendt til dig, og intet er ændret.',
  heading: 'Åbn din side',
  toAnswer: 'Her kan du se invitationen og svare på den.',
  answerButton: 'Åbn invitationen',
  toSeat: 'Her kan du se og ændre dit svar.',
  seatButton: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `Your link: ${kind} ${on}`,
  subjectSeveral: count => `Your links to ${count} meetings`,
  eyebrow: 'Your personal link',
  title: 'Here is your link',
  titleSeveral: 'Here are your links',
  preheader: 'You asked to have it sent again.',
  lead: 'You asked to have your link sent again. Here it is. If it was not you, there is nothing you need to do: the link was sent to you only, and nothing has changed.',
  heading: 'Open your page',
  toAnswer: 'Here you can see the invitation and reply to it.',
  answerButton: 'Open the invitation',
  toSeat: 'Here you can see and change your reply.',
  seatButton: 'Open your page',
} satisfies typeof da

export const newLinkMailWords = { da, en }
