const da = {
  meeting: 'Møde',
  when: 'Hvornår',
  where: 'Hvor',
  whenAndWhere: 'Hvornår og hvor',
  answerBy: 'Svar senest',
  price: 'Pris',
  seat: 'Din plads',
  document: (size: string) => `Dokument (PDF, ${size})`,
  decimal: ',',
  attached: 'Vedhæftet dokument',
  binding: 'Tilmeldingen er bindende.',
  waiting: 'Ingen endnu. Du står på venteliste.',
  undecided: 'Ingen endnu. Sekretariatet har ikke svaret.',
}

const en = {
  meeting: 'Meeting',
  when: 'When',
  where: 'Where',
  whenAndWhere: 'When and where',
  answerBy: 'Reply by',
  price: 'Price',
  seat: 'Your seat',
  document: size => `Document (PDF, ${size})`,
  decimal: '.',
  attached: 'Attached document',
  binding: 'Registration is binding.',
  waiting: 'None yet. You are on the waiting list.',
  undecided: 'None yet. The secretariat has not decided.',
} satisfies typeof da

export const factsMailWords = { da, en }
