import { toFillIn } from './to-fill-in.ts'

/**
 * A letter.md for somebody who begins with nothing: what must be said, marked, and what the marks
 * are for.
 */
export const blankLetter = `---
# Udfyld de steder, hvor der står UDFYLD. Linjer heroppe, der begynder med #, er hjælp til dig og kommer ikke med.
title: "${toFillIn('brevets overskrift, fx Temamøde om genoptræning')}"
sessions:
  - date: "${toFillIn('mødets dag, fx 2027-02-11')}"
    time: "${toFillIn('fra og til, fx 16.00-18.30')}"
    venue: "${toFillIn('sted og adresse, fx Rådhussalen, Torvet 1, 9999 Eksempelby')}"
# Flere dage eller steder? Sæt de tre linjer ind en gang til for hver. Modtagerne vælger én af dem.
deadline: "${toFillIn('sidste dag for tilmelding, fx 2027-02-01 (eller slet linjen)')}"
contact: "${toFillIn('navn, mail og telefon på den, man kan spørge, eller ingen')}"
# Pris, pladser, målgruppe, underskrivere, dokumenter og tidsplan kan også stå her: se docs/letter-format.md.
---
Kære {{greeting}}

${toFillIn('hvorfor I inviterer, og hvad deltagerne får ud af det')}

I tilmelder jer [her]({{answer}}) senest {{deadline}}.

Med venlig hilsen
${toFillIn('den, der skriver under')}

## Program
- ${toFillIn('et punkt på hver linje, fx 16.00 Velkomst — Anna Holm, formand (eller slet afsnittet)')}

## Praktisk info
### Find vej
${toFillIn('vej, tog, bus og parkering (eller slet afsnittet)')}
`
