import type { PropsWithChildren } from 'hono/jsx'
import { listWords } from '../../../templates/words/office/list.ts'
import { listLinkWords } from '../../../templates/words/office/list-link.ts'
import { municipalities } from '../../audience/municipalities.ts'
import { roleName, roles } from '../../values/role.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import { Problems } from '../pages/told.tsx'
import type { NewListProps, TypedPerson } from './list-props.ts'

/**
 * Where a list, or somebody who is missing on it, comes in. While one is worked on the page shows
 * how far it is, and no form: it is made anew every few seconds, and would take what is typed with
 * it.
 */
export const NewListPage = ({ visit, campaign, problems, typed, live = false, children }: PropsWithChildren<NewListProps>) => {
  const words = listWords[visit.language]
  const { title } = listLinkWords[visit.language]
  const action = `/c/${campaign.id}/inviterede/ny`
  return (
    <OfficePage
      page="new-list"
      title={title}
      state={problems.length > 0 ? 'error' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      live={live}
    >
      <Problems problems={problems} />
      {children}
      <div class="top">
        <div>
          <h1>{title}</h1>
          <p class="soft">{words.says}</p>
        </div>
      </div>
      {!live && (
        <div class="cols even">
          <form
            class="card stack"
            method="post"
            action={action}
            enctype="multipart/form-data"
            data-largest={`4000000|${words.tooLarge('{mb}')}`}
          >
            <h2>{words.file}</h2>
            <p class="hint" id="fil-hint">
              {words.fileSays}
            </p>
            <div class="drop">
              <label class="label" for="fil">
                {words.choose}
              </label>
              <input id="fil" type="file" name="file" aria-describedby="fil-hint" accept=".csv,.txt,.xlsx,text/csv" required />
            </div>
            <p>
              <button type="submit" class="btn main">
                {words.read}
              </button>
            </p>
          </form>
          <OnePerson visit={visit} campaign={campaign} typed={typed} />
        </div>
      )}
    </OfficePage>
  )
}

const OnePerson = ({ visit, campaign, typed }: Pick<NewListProps, 'visit' | 'campaign' | 'typed'>) => {
  const words = listWords[visit.language]
  const field = (name: keyof TypedPerson, label: string, more: Record<string, unknown> = {}) => (
    <div>
      <label class="label" for={`p-${name}`}>
        {label}
      </label>
      <input id={`p-${name}`} type="text" name={name} value={typed[name]} autocomplete="off" {...more} />
    </div>
  )
  return (
    <form class="card stack" method="post" action={`/c/${campaign.id}/inviterede/ny`}>
      <h2>{words.one}</h2>
      <p class="hint">{words.oneSays}</p>
      <input type="hidden" name="one" value="yes" />
      {field('name', words.name, { required: true })}
      {field('email', words.email, { type: 'email', required: true })}
      {field('municipality', words.municipality, { list: 'kommuner' })}
      <datalist id="kommuner">
        {municipalities.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      <div>
        <label class="label" for="p-role">
          {words.role}
        </label>
        <select id="p-role" name="role">
          <option value="" />
          {roles.map(role => (
            <option value={role} selected={role === typed.role}>
              {roleName(role, visit.language)}
            </option>
          ))}
        </select>
      </div>
      {field('group', words.group)}
      <label class="tick">
        <input type="checkbox" name="kind" value="fællespostkasse" checked={typed.kind !== ''} />
        {words.kind}
      </label>
      <p>
        <button type="submit" class="btn">
          {words.addOne}
        </button>
      </p>
    </form>
  )
}
