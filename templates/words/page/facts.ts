const da = {
  label: 'Kort fortalt',
  meeting: 'Møde',
  when: 'Hvornår',
  chooseOne: 'Vælg den dag og det sted, der passer dig bedst',
  dates: 'datoer',
  where: 'Hvor',
  deadline: 'Svar senest',
  open: 'Tilmelding',
  openUntilStart: 'Åben, til mødet begynder',
  price: 'Pris',
  exclVat: (amount: string) => `${amount} ekskl. moms`,
  binding: 'Tilmeldingen er bindende.',
  participant: 'Deltager',
}

const en = {
  label: 'In short',
  meeting: 'Meeting',
  when: 'When',
  chooseOne: 'Choose the day and place that suit you best',
  dates: 'dates',
  where: 'Where',
  deadline: 'Reply by',
  open: 'Registration',
  openUntilStart: 'Open until the meeting begins',
  price: 'Price',
  exclVat: amount => `${amount} excl. VAT`,
  binding: 'Registration is binding.',
  participant: 'Participant',
} satisfies typeof da

export const factsWords = { da, en }
