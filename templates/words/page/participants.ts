const da = {
  heading: 'Deltagerliste',
  whose: 'Her står de tilmeldte, som selv har valgt det.',
  nobody: 'Ingen har valgt at stå på listen endnu.',
  offList: 'Tag mig af listen',
}

const en = {
  heading: 'List of participants',
  whose: 'Those registered who have chosen to be on the list.',
  nobody: 'Nobody has chosen to be on the list yet.',
  offList: 'Take me off the list',
} satisfies typeof da

export const participantsWords = { da, en }
