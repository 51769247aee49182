const da = {
  yes: 'Ja, jeg deltager',
  no: 'Nej, jeg kan ikke',
  by: (deadline: string) => `Svar senest ${deadline}`,
  whenever: 'Dit svar',
  addresses: 'Virker knapperne ikke, så kopiér adressen:',
  address: 'Virker knappen ikke, så kopiér adressen:',
  forward: 'Send gerne invitationen videre til kolleger i målgruppen. De tilmelder sig i eget navn.',
}

const en = {
  yes: 'Yes, I will come',
  no: 'No, I cannot',
  by: deadline => `Please reply by ${deadline}`,
  whenever: 'Your reply',
  addresses: 'If the buttons do not work, copy this address:',
  address: 'If the button does not work, copy this address:',
  forward: 'Feel free to pass the invitation on to colleagues it concerns. They register in their own name.',
} satisfies typeof da

export const answerMailWords = { da, en }
