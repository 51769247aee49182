const da = {
  sentBy: (sender: string) => `Sendt af ${sender}`,
  product: 'Indbyd – invitationer for kommunernes fællesskaber',
  why: 'Hvorfor har jeg fået invitationen?',
  optOut: 'Få ikke flere invitationer',
  myData: 'Dine oplysninger',
  privacy: 'Sådan bruger vi dine oplysninger',
  accessibility: 'Tilgængelighedserklæring',
}

const en = {
  sentBy: sender => `Sent by ${sender}`,
  product: 'Indbyd – invitations for municipal associations',
  why: 'Why did I get this invitation?',
  optOut: 'Stop further mails',
  myData: 'Your information',
  privacy: 'How we use your information',
  accessibility: 'Accessibility statement',
} satisfies typeof da

export const footWords = { da, en }
