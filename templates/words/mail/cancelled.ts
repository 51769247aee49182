const da = {
  subject: (kind: string, on: string) => `Du har meldt fra: ${kind} ${on}`,
  eyebrow: (kind: string) => `Afmelding fra ${kind}`,
  title: 'Du har meldt fra',
  preheader: 'Din plads er givet fri. Du kan stadig lave det om.',
  preheaderClosed: 'Din plads er givet fri.',
  lead: (title: string) =>
    `Din plads til »${title}« er givet fri. Tak, fordi du gav besked. Slet også mødet i din kalender, hvis det stadig står der.`,
  charged: (price: string) => `Tilmeldingen var bindende, så der kommer en regning på ${price}.`,
  chargedOnce: 'Tilmelder du dig igen, betaler du kun én gang.',
  leadUnlimited: (title: string) =>
    `Du er ikke længere tilmeldt »${title}«. Tak, fordi du gav besked. Slet også mødet i din kalender, hvis det stadig står der.`,
  preheaderUnlimited: 'Du er ikke længere tilmeldt. Du kan stadig lave det om.',
  heading: 'Kan du alligevel?',
  wayBack: (deadline: string) => `Så tilmeld dig igen senest ${deadline}.`,
  wayBackWheneverOpen: 'Så tilmeld dig igen, inden mødet begynder.',
  button: 'Tilmeld dig igen',
}

const en = {
  subject: (kind, on) => `You have cancelled: ${kind} ${on}`,
  eyebrow: kind => `Cancellation: ${kind}`,
  title: 'You have cancelled',
  preheader: 'Your seat is free for others. You can still change that.',
  preheaderClosed: 'Your seat is free for others.',
  lead: title =>
    `Your seat at “${title}” is free for others. Thank you for telling us. Please also delete the meeting from your calendar if it is still there.`,
  charged: price => `Registration was binding, so there will be an invoice of ${price}.`,
  chargedOnce: 'If you register again, you pay only once.',
  leadUnlimited: title =>
    `You are no longer registered for “${title}”. Thank you for telling us. Please also delete the meeting from your calendar if it is still there.`,
  preheaderUnlimited: 'You are no longer registered. You can still change that.',
  heading: 'Can you come after all?',
  wayBack: deadline => `Then register again by ${deadline}.`,
  wayBackWheneverOpen: 'Then register again before the meeting begins.',
  button: 'Register again',
} satisfies typeof da

export const cancelledMailWords = { da, en }
