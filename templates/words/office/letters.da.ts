/** The list of all letters, in Danish. */
export const lettersDa = {
  title: 'Invitationer',
  begin: 'Skriv en invitation',
  none: 'Her kommer jeres invitationer',
  noneSays: 'Begynd med at skrive en, eller læg teksten fra jeres sidste brev ind. Intet sendes, før I siger til.',
  state: { draft: 'Kladde', launched: 'Åben for svar', calledOff: 'Aflyst', over: 'Afsluttet' } as Record<string, string>,
  sentence: ({ registered, declined, noAnswer }: { registered: number; declined: number; noAnswer: number }) =>
    `${registered} tilmeldt, ${declined} afbud, ${noAnswer} har ikke svaret.`,
}

export type LettersWords = typeof lettersDa
