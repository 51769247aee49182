import { frameWords } from '../../../templates/words/office/frame.ts'
import { mayAs } from '../../access/role.ts'
import type { Visit } from '../visit.ts'

/** The bar at the top: where one can go, who is signed in, and the way out. */
export const Bar = ({ visit, page }: { visit: Visit | undefined; page: string }) => (
  <header class="bar">
    <div>
      <a class="brand" href="/">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true">
          <path d="M3 6h18v13H3z" />
          <path d="m3 6 9 8 9-8" />
        </svg>
        Indbyd
      </a>
      {visit && <SignedInPart visit={visit} page={page} />}
    </div>
  </header>
)

const SignedInPart = ({ visit, page }: { visit: Visit; page: string }) => {
  const { staff, language, c } = visit
  const words = frameWords[language]
  const link = (href: string, says: string, to: string) => (
    <li>
      <a href={href} {...(page === to && { 'aria-current': 'page' })}>
        {says}
      </a>
    </li>
  )
  return (
    <>
      <nav aria-label={words.menu}>
        <ul>
          {link('/', words.letters, 'letters')}
          {link('/log', words.log, 'log')}
          {mayAs(staff.role, 'admin') && link('/personale', words.staff, 'staff')}
          {mayAs(staff.role, 'admin') && link('/sletning', words.erasing, 'all-erasing')}
        </ul>
      </nav>
      <details class="who">
        <summary>{staff.name}</summary>
        <div class="card">
          <p class="soft">
            {staff.email}
            <br />
            {words.roles[staff.role]}
          </p>
          <form method="post" action="/sprog">
            <input type="hidden" name="til" value={pathOf(c.req.url)} />
            <button type="submit" class="btn low" name="language" value={language === 'da' ? 'en' : 'da'}>
              {words.otherLanguage}
            </button>
          </form>
          <form method="post" action="/log-ud">
            <button type="submit" class="btn low">
              {words.signOut}
            </button>
          </form>
          <form method="post" action="/log-ud-overalt">
            <button type="submit" class="btn low">
              {words.signOutEverywhere}
            </button>
          </form>
        </div>
      </details>
    </>
  )
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}
