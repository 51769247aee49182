/** The staff of a house on somebody's own machine: one for each role, and one without. */
export interface SampleStaff {
  sub: string
  name: string
  email: string
  /** What Cognito or Entra would say of them. */
  groups: string[]
}

export const sampleStaff: readonly SampleStaff[] = [
  { sub: 'mette', name: 'Mette Krogsbæk', email: 'mette.krogsbaek@sekretariat.example', groups: ['indbyd-sender'] },
  { sub: 'ole', name: 'Ole Lund', email: 'ole.lund@sekretariat.example', groups: ['indbyd-editor'] },
  { sub: 'bodil', name: 'Bodil Vang', email: 'bodil.vang@sekretariat.example', groups: ['indbyd-viewer'] },
  { sub: 'adam', name: 'Adam Holst', email: 'adam.holst@sekretariat.example', groups: ['indbyd-admin'] },
  { sub: 'guest', name: 'Gry Uden Rolle', email: 'gry@sekretariat.example', groups: [] },
]

/** As the claim is called at Cognito. */
export const roleClaim = 'cognito:groups'
