/** What stands around every page of the console. */
const da = {
  skip: 'Gå til indholdet',
  /** Before the title of a page that says what is wrong. */
  wrong: 'Fejl: ',
  menu: 'Hovedmenu',
  letters: 'Invitationer',
  log: 'Log',
  staff: 'Personale',
  erasing: 'Sletning',
  signOut: 'Log ud',
  signOutEverywhere: 'Log ud overalt',
  otherLanguage: 'English',
  roles: { viewer: 'Kan læse', editor: 'Kan skrive', sender: 'Kan sende ud', admin: 'Administrator' },
}

const en = {
  skip: 'Skip to content',
  wrong: 'Error: ',
  menu: 'Main menu',
  letters: 'Invitations',
  log: 'Log',
  staff: 'Staff',
  erasing: 'Erasing',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  otherLanguage: 'Dansk',
  roles: { viewer: 'May read', editor: 'May write', sender: 'May send', admin: 'Administrator' },
} satisfies typeof da

export const frameWords = { da, en }
