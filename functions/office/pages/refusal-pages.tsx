import { frameWords } from '../../../templates/words/office/frame.ts'
import { signInWords } from '../../../templates/words/office/sign-in.ts'
import type { StaffRole } from '../../access/role.ts'
import type { Visit } from '../visit.ts'
import { OfficePage } from './office-page.tsx'

/** Somebody's role does not reach: what it would take, and whom to ask. */
export const NotYoursPage = ({ visit, least }: { visit: Visit; least: StaffRole }) => {
  const frame = frameWords[visit.language]
  const signIn = signInWords[visit.language]
  return (
    <OfficePage page="not-yours" title={signIn.notYours} visit={visit}>
      <div class="card single">
        <h1>{signIn.notYours}</h1>
        <p>{signIn.notYoursSays(frame.roles[least])}</p>
      </div>
    </OfficePage>
  )
}

export const NotFoundPage = ({ visit }: { visit?: Visit }) => {
  const signIn = signInWords[visit?.language ?? 'da']
  return (
    <OfficePage page="not-found" title={signIn.notFound} {...(visit && { visit })}>
      <div class="card single">
        <h1>{signIn.notFound}</h1>
        <p>{signIn.notFoundSays}</p>
        <p>
          <a class="btn main" href="/">
            {signIn.toTheLetters}
          </a>
        </p>
      </div>
    </OfficePage>
  )
}
