/** Who takes part: the list, and what is printed for the day. */
const da = {
  title: 'Deltagere',
  of: (n: number) => (n === 1 ? '1 deltager' : `${n} deltagere`),
  unsaid: '(har ikke svaret på ændringen)',
  unsaidOf: (n: number) => `${n} har ikke svaret på ændringen`,
  none: 'Her kommer deltagerne',
  noneSays: 'Når nogen tilmelder sig, står de her.',
  name: 'Navn',
  role: 'Rolle',
  municipality: 'Kommune',
  attendance: 'Deltagerliste til døren',
  attendanceSays: 'Udskriv siden fra browseren. Der er en rubrik til underskrift ud for hver.',
  badges: 'Navneskilte',
  workbook: 'Hent som Excel',
  csv: 'Hent som CSV',
  invoices: 'Hent fakturagrundlag',
  badgesSays: 'Udskriv siden fra browseren uden skalering: otte skilte på hvert ark A4.',
  signature: 'Underskrift',
  back: 'Tilbage til deltagerne',
}

const en = {
  title: 'Participants',
  of: n => (n === 1 ? '1 participant' : `${n} participants`),
  unsaid: '(has not answered the change)',
  unsaidOf: n => `${n} have not answered the change`,
  none: 'Participants will be here',
  noneSays: 'Whoever registers is listed here.',
  name: 'Name',
  role: 'Role',
  municipality: 'Municipality',
  attendance: 'Attendance list for the door',
  attendanceSays: 'Print the page from your browser. There is a box to sign beside each name.',
  badges: 'Badges',
  workbook: 'Take out as Excel',
  csv: 'Take out as CSV',
  invoices: 'Take out the invoice basis',
  badgesSays: 'Print the page from your browser without scaling: eight badges on each sheet of A4.',
  signature: 'Signature',
  back: 'Back to the participants',
} satisfies typeof da

export const participantsWords = { da, en }
