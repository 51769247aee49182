/** After the deadline the way back is a person. */
const da = {
  says: 'Fristen for tilmelding er udløbet. Svar på mailen, så ser vi, hvad vi kan gøre.',
}

const en = {
  says: 'Registration has closed. Reply to this mail and we will see what we can do.',
} satisfies typeof da

export const closedMailWords = { da, en }
