import { warning } from '../../letter/finding.ts'
import { decodedEntities } from '../../values/decoded-entities.ts'
import { notAsMeant } from '../not-as-meant.ts'
import { fieldsPeopleRead } from './left-open.ts'
import type { Rule } from './rule.ts'

const markdown = /\*\*[^*]+\*\*|\[[^\]]+\]\([^()]+\)/

/** Fields are plain text: readers see the marks of Markdown and HTML that stand in them. */
export const fieldsArePlain: Rule = letter =>
  fieldsPeopleRead(letter).flatMap(({ line, text }) => [
    ...notAsMeant([text], line).filter(({ code }) => code !== 'AS-WRITTEN'),
    ...(decodedEntities(text) !== text || markdown.test(text.slice(0, 300))
      ? [
          warning(
            line,
            'AS-WRITTEN',
            'Et felt er ren tekst: Stjerner, links og tegn som &amp; vises, som de er skrevet. Skriv teksten uden.',
          ),
        ]
      : []),
  ])
