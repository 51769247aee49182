import type { PropsWithChildren } from 'hono/jsx'
import { signInWords } from '../../../templates/words/office/sign-in.ts'
import { OfficePage } from './office-page.tsx'

const words = signInWords.da

/** A page with one thing to say and one thing to do. */
const Single = ({ page, title, says, children }: PropsWithChildren<{ page: string; title: string; says: string }>) => (
  <OfficePage page={page} title={title}>
    <div class="card single">
      <h1>{title}</h1>
      <p>{says}</p>
      {children}
    </div>
  </OfficePage>
)

const SignIn = () => (
  <p>
    <a class="btn main" href="/log-ind">
      {words.goOn}
    </a>
  </p>
)

export const SignedOutPage = () => (
  <Single page="signed-out" title={words.goodbye} says={words.goodbyeSays}>
    <SignIn />
  </Single>
)

export const SignInFailedPage = () => (
  <Single page="sign-in-failed" title={words.failed} says={words.failedSays}>
    <SignIn />
  </Single>
)

export const WithoutRolePage = ({ name }: { name: string }) => (
  <Single page="without-role" title={words.noRole} says={words.noRoleSays(name)} />
)
