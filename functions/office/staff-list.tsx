import { frameWords } from '../../templates/words/office/frame.ts'
import { staffWords } from '../../templates/words/office/staff.ts'
import { endAllSessions } from '../access/end-sessions.ts'
import { isStaffKey } from '../access/staff-member.ts'
import { listStaff } from '../access/store.ts'
import { capitalised } from '../values/capitalised.ts'
import { danish } from '../values/danish.ts'
import { printedMoment } from '../values/printed-moment.ts'
import { OfficePage } from './pages/office-page.tsx'
import { NotFoundPage } from './pages/refusal-pages.tsx'
import { Done } from './pages/told.tsx'
import type { OfficeHouse, Visit } from './visit.ts'

/** Who has signed in, and the way to sign somebody out everywhere. */
export const staffPage = (house: OfficeHouse) => async (visit: Visit) => {
  const words = staffWords[visit.language]
  const frame = frameWords[visit.language]
  const known = (await listStaff(house)).toSorted((a, b) => danish.compare(a.name, b.name))
  const ended = Number(visit.c.req.query('sluttet') ?? Number.NaN)
  return visit.c.html(
    <OfficePage page="staff" title={words.title} visit={visit}>
      {Number.isInteger(ended) && <Done says={words.done(ended)} />}
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{words.says}</p>
        </div>
      </div>
      <section class="card scroll">
        <table class="table stacks">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.lastSeen}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {known.map(({ key, name, email, role, lastSeen }) => (
              <tr>
                <th scope="row">
                  {name}
                  <br />
                  <span class="soft any">{email}</span>
                </th>
                <td>{frame.roles[role]}</td>
                <td>{capitalised(printedMoment(lastSeen, visit.language))}</td>
                <td class="r">
                  <form method="post" action={`/personale/${key}`}>
                    <button type="submit" class="btn low">
                      {words.signOut}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </OfficePage>,
  )
}

export const signSomebodyOut = (house: OfficeHouse) => async (visit: Visit) => {
  const key = visit.c.req.param('key') ?? ''
  if (!isStaffKey(key)) return visit.c.html(<NotFoundPage visit={visit} />, 404)
  const sessions = await endAllSessions(house, key)
  house.log.info('somebody of the staff was signed out everywhere', { of: key, by: visit.staff.key, sessions })
  return visit.c.redirect(`/personale?sluttet=${sessions}`, 303)
}
