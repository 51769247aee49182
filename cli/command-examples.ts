/** How each command is used, shown in its help and when it is used wrongly. */
export const examples: Record<string, string[]> = {
  remind: ['indbyd remind 002-kkr-hovedstaden-2026 --dry-run', 'indbyd remind 002-kkr-hovedstaden-2026'],
  send: [
    'indbyd send 002-kkr-hovedstaden-2026 --to registered --text besked.md',
    'indbyd send 002-kkr-hovedstaden-2026 --to registered --text besked.md --yes 31',
  ],
  apply: ['indbyd apply moeder/temamoede-2027', 'indbyd apply moeder/temamoede-2027 --yes 0'],
  approve: ['indbyd approve 001-kl-debatmoede-2020 92', 'indbyd approve 001-kl-debatmoede-2020 dan@nabo.example'],
  revoke: ['indbyd revoke 002-kkr-hovedstaden-2026 anna.hansen@kommune.example'],
  refuse: ['indbyd refuse 001-kl-debatmoede-2020 92'],
  new: ['indbyd new moeder/temamoede-2027', 'indbyd new moeder/temamoede-2027 --from gammelt-brev.txt'],
  check: ['indbyd check examples/002-kkr-hovedstaden-2026'],
  preview: [
    'indbyd preview examples/002-kkr-hovedstaden-2026 --at 2026-03-18T08:00:00Z',
    'indbyd preview examples/002-kkr-hovedstaden-2026 --mailing reminder-1 --html reminder.html',
  ],
  import: ['indbyd import examples/002-kkr-hovedstaden-2026', 'indbyd import examples/002-kkr-hovedstaden-2026 --commit'],
  rehearse: ['indbyd rehearse examples/002-kkr-hovedstaden-2026', 'indbyd rehearse 002-kkr-hovedstaden-2026 --json'],
  launch: [
    'indbyd launch examples/002-kkr-hovedstaden-2026 --yes 40',
    'indbyd launch examples/002-kkr-hovedstaden-2026 --yes 40 --at 2026-03-20T08:00:00Z --dismiss DEADLINE-FAR="Aftalt med udvalget"',
  ],
  pause: ['indbyd pause 002-kkr-hovedstaden-2026'],
  resume: ['indbyd resume 002-kkr-hovedstaden-2026'],
  status: ['indbyd status 002-kkr-hovedstaden-2026', 'indbyd status 002-kkr-hovedstaden-2026 --stage prod'],
  doctor: ['indbyd doctor', 'indbyd doctor --stage prod'],
  smoke: ['indbyd smoke --stage prod --to anna.hansen@kommune.example'],
  documents: [
    'indbyd documents 001-kl-debatmoede-2020',
    'indbyd documents 001-kl-debatmoede-2020 add program.pdf --as program',
    'indbyd documents 001-kl-debatmoede-2020 add debatoplaeg-2.pdf --as debatoplaeg --note "Afsnittet om økonomi er nyt." --yes 77',
  ],
  export: [
    'indbyd export 002-kkr-hovedstaden-2026 participants',
    'indbyd export 002-kkr-hovedstaden-2026 invoices --format csv --to fakturagrundlag.csv',
  ],
  why: ['indbyd why 002-kkr-hovedstaden-2026 anna.hansen@kommune.example', 'indbyd why 002-kkr-hovedstaden-2026 17 reminder-1'],
  doubts: ['indbyd doubts 002-kkr-hovedstaden-2026', 'indbyd doubts 002-kkr-hovedstaden-2026 send-again reminder-1/000003'],
  forget: ['indbyd forget anna.hansen@kommune.example', 'indbyd forget anna.hansen@kommune.example --yes'],
  retention: ['indbyd retention --dry-run', 'indbyd retention'],
  erase: ['indbyd erase 002-kkr-hovedstaden-2026 --yes 40'],
  answers: ['indbyd answers 002-kkr-hovedstaden-2026', 'indbyd answers 002-kkr-hovedstaden-2026 --json > svar.json'],
}
