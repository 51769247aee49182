/** Who has signed in, for administrators. */
const da = {
  title: 'Personale',
  says: 'Alle, der har logget ind. Roller gives i jeres brugerkatalog, ikke her.',
  name: 'Navn',
  role: 'Rolle',
  lastSeen: 'Sidst logget ind',
  signOut: 'Log ud overalt',
  done: (n: number) => (n === 1 ? 'Personen er logget ud på 1 maskine.' : `Personen er logget ud på ${n} maskiner.`),
}

const en = {
  title: 'Staff',
  says: 'Everybody who has signed in. Roles are given in your directory of users, not here.',
  name: 'Name',
  role: 'Role',
  lastSeen: 'Last signed in',
  signOut: 'Sign out everywhere',
  done: (n: number) => (n === 1 ? 'They are signed out on 1 machine.' : `They are signed out on ${n} machines.`),
} satisfies typeof da

export const staffWords = { da, en }
