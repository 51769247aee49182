const da = {
  title: 'Vi kan ikke nå dig på mail',
  bounced: (address: string) => `Mails til ${address} kommer ikke frem. Skriv til os, så retter vi adressen.`,
  complained: (address: string) =>
    `En mail til ${address} er meldt som uønsket, så vi sender ikke flere. Skriv til os, hvis du vil have dem igen.`,
}

const en = {
  title: 'We cannot reach you by mail',
  bounced: address => `Mails to ${address} do not arrive. Write to us, and we will put the address right.`,
  complained: address => `A mail to ${address} was reported as unwanted, so we send no more. Write to us if you want them again.`,
} satisfies typeof da

export const unreachedWords = { da, en }
