const da = {
  title: 'Ret din tilmelding',
  intro: 'Du beholder din plads, mens du retter. Du får en ny bekræftelse på mail.',
  save: 'Gem rettelserne',
  back: 'Tilbage uden at rette',
  otherAddress: (address: string) => `Vi skriver til ${address}. Skal det være en anden adresse, så sig det til os.`,
}

const en = {
  title: 'Correct your registration',
  intro: 'You keep your seat meanwhile. You will get a new confirmation by mail.',
  save: 'Save corrections',
  back: 'Back without correcting',
  otherAddress: address => `We write to ${address}. If it should be another address, let us know.`,
} satisfies typeof da

export const changingWords = { da, en }
