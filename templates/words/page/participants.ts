const da = {
  heading: 'Deltagerliste',
  whose: 'De tilmeldte, som har valgt at stå på listen.',
  nobody: 'Ingen har valgt at stå på listen endnu.',
}

const en = {
  heading: 'List of participants',
  whose: 'Those registered who have chosen to be on the list.',
  nobody: 'Nobody has chosen to be on the list yet.',
} satisfies typeof da

export const participantsWords = { da, en }
