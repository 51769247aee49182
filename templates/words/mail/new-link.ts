const da = {
  subject: (kind: string, on: string) => `Dit link: ${kind} ${on}`,
  subjectSeveral: (count: number) => `Dine links til ${count} møder`,
  eyebrow: 'Dit personlige link',
  title: 'Her er dit link',
  titleSeveral: 'Her er dine links',
  preheader: 'Dit personlige link, sendt igen.',
  lead: 'Her er dit link. Du har selv bedt om det, eller vi har sendt det til dig. Venter du det ikke, skal du ikke gøre noget: Linket er kun sendt til dig, og dit svar er ikke ændret.',
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
  preheader: 'Your personal link, sent again.',
  lead: 'Here is your link. You asked for it yourself, or we have sent it to you. If you did not expect it, there is nothing you need to do: the link was sent to you only, and your reply has not changed.',
  heading: 'Open your page',
  toAnswer: 'Here you can see the invitation and reply to it.',
  answerButton: 'Open the invitation',
  toSeat: 'Here you can see and change your reply.',
  seatButton: 'Open your page',
} satisfies typeof da

export const newLinkMailWords = { da, en }
