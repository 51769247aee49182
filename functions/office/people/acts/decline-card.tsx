import { officeWords } from '../../office-words.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'

export const DeclineCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  return <ActForm act="decline" title={words.decline} says={words.declineSays} button={words.decline} />
}
