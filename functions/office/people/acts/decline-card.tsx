import { peopleWords } from '../../../../templates/words/office/people.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

export const DeclineCard = (props: ActProps) => {
  const words = peopleWords[props.visit.language]
  return <ActForm act="decline" title={words.decline} says={words.declineSays} button={words.decline} />
}
