import type { FrameWords } from './frame.da.ts'

export const frameEn = {
  skip: 'Skip to content',
  menu: 'Main menu',
  letters: 'Invitations',
  log: 'Log',
  staff: 'Staff',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  otherLanguage: 'Dansk',
  roles: { viewer: 'May read', editor: 'May write', sender: 'May send', admin: 'Administrator' },
} satisfies FrameWords
