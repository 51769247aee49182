import { letterFrom, peopleCsv, type TestCampaign } from './house.ts'

/** One evening or several, with a deadline and a form that asks for little. */
export interface Evenings {
  id: string
  title: string
  /** The sessions' lines, each with its line break. */
  sessions: string
  /** More lines of the front matter, each with its line break. */
  more?: string
  people: number
}

export const eveningCampaign = ({ id, title, sessions, more = '', people }: Evenings): TestCampaign => ({
  letter: letterFrom(
    `---
title: ${title}
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
${sessions}deadline: 2026-04-15
${more}---
Kære {{greeting}}

Kom og hør om genoptræning.${more.includes('price') ? ' Prisen er ekskl. moms.' : ''} I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`,
    id,
  ),
  recipients: peopleCsv(people),
})
