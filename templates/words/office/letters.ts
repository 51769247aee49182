/** The list of all letters. */
const da = {
  title: 'Invitationer',
  erased: 'Slettede, kun tal',
  none: 'Her kommer jeres invitationer',
  noneSays: 'Begynd med at skrive en, eller læg teksten fra jeres sidste brev ind. Intet sendes, før I siger til.',
  sentence: ({ registered, toReconfirm, declined, noAnswer }: Record<'registered' | 'toReconfirm' | 'declined' | 'noAnswer', number>) =>
    `${registered} tilmeldt, ${toReconfirm > 0 ? `${toReconfirm} skal svare igen, ` : ''}${declined} afbud, ${noAnswer} uden svar.`,
  state: {
    draft: 'Kladde',
    launched: 'Åben for svar',
    closed: 'Fristen er udløbet',
    calledOff: 'Aflyst',
    over: 'Afsluttet',
    erased: 'Slettet',
  } as Record<string, string>,
}

const en = {
  title: 'Invitations',
  erased: 'Erased, counts only',
  none: 'Your invitations will be here',
  noneSays: 'Begin by writing one, or paste the text of your last letter. Nothing is sent until you say so.',
  sentence: ({ registered, toReconfirm, declined, noAnswer }) =>
    `${registered} registered, ${toReconfirm > 0 ? `${toReconfirm} must answer again, ` : ''}${declined} declined, ${noAnswer} have not answered.`,
  state: {
    draft: 'Draft',
    launched: 'Open for answers',
    closed: 'Past the deadline',
    calledOff: 'Called off',
    over: 'Over',
    erased: 'Erased',
  } as Record<string, string>,
} satisfies typeof da

export const lettersWords = { da, en }
