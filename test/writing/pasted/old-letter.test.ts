import { expect, test } from 'vitest'
import { isBlocker } from '../../../functions/values/problem.ts'
import { draftFrom } from '../../../functions/writing/draft/draft.ts'
import { march2026, read } from '../letters.ts'
import { asLetter } from './read.ts'

const old = `---
id: aarskonference-2026
title: "Årskonference 2026: Bevægelse"
kind: årskonference
sessions:
  - { date: 2026-09-22, time: 9.30-16.15, venue: "Havnehuset, Kajgade 18, 6700 Esbjerg", capacity: 80 }
deadline: tirsdag den 8. september 2026
audience: { roles: [chef] }
price: 1.450 kr.
contact: Lis Haugaard, lis@steder.example, 75 00 00 10
documents:
  - { title: Program, file: program.pdf, with: [programme] }
timetable: { invitation: 2026-06-01, at: "08.30" }
dismiss: { DEADLINE-FAR: Aftalt. }
---
Kære {{greeting}}

Vi ses den 22. september. I [2025](https://steder.example/2025) var vi 80.

I tilmelder jer [her]({{answer}}) senest {{deadline}}.
`

test('an old letter is read as what it is: its fields stay, its days and years are asked for', () => {
  const { frontMatter, body, missing, leftOut } = draftFrom(old, march2026)
  expect(frontMatter).toContain('title: "Årskonference UDFYLD: årstal (før: 2026): Bevægelse"')
  expect(frontMatter).toContain('UDFYLD: mødets dag (før: 2026-09-22)')
  expect(frontMatter).toContain('UDFYLD: sidste dag for tilmelding (før: tirsdag den 8. september 2026)')
  expect(frontMatter).toContain('contact: Lis Haugaard, lis@steder.example, 75 00 00 10')
  expect(frontMatter).toContain('at: "08.30"')
  expect(frontMatter).not.toMatch(/^id:|dismiss|invitation: 2026|program\.pdf/m)
  expect(body).toContain(
    'Vi ses UDFYLD: dag (før: den 22. september). I [UDFYLD: årstal (før: 2025)](https://steder.example/2025) var vi 80.',
  )
  expect(body).toContain('senest {{deadline}}')
  expect(missing.map(({ fact }) => fact)).toEqual(['title', 'sessions.0.date', 'deadline', 'body'])
  expect(leftOut.map(({ line }) => line)).toEqual([2, 12, 13, 14])
})

test('nothing stops it but what is to be filled in', () => {
  const { problems } = read(asLetter(draftFrom(old, march2026)))
  expect(new Set(problems.filter(isBlocker).map(({ code }) => code))).toEqual(new Set(['TO-FILL-IN']))
})
