/** What stands around every page of the console, in Danish. */
export const frameDa = {
  skip: 'Gå til indholdet',
  menu: 'Hovedmenu',
  letters: 'Invitationer',
  log: 'Log',
  staff: 'Personale',
  signOut: 'Log ud',
  signOutEverywhere: 'Log ud overalt',
  otherLanguage: 'English',
  roles: { viewer: 'Kan læse', editor: 'Kan skrive', sender: 'Kan sende ud', admin: 'Administrator' },
}

export type FrameWords = typeof frameDa
