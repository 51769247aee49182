import type { PropsWithChildren } from 'hono/jsx'
import { listWords } from '../../../templates/words/office/list.ts'
import { listLinkWords } from '../../../templates/words/office/list-link.ts'
import { municipalities } from '../../audience/municipalities.ts'
import { AroundField, described } from '../../form/around-field.tsx'
import { roleName, roles } from '../../values/role.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { ChosenField, TypedField } from '../pages/field.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import { saidAt } from '../pages/told.tsx'
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
  const file = { id: 'fil', hint: words.fileSays, problem: saidAt(problems, 'fil') }
  return (
    <OfficePage
      page="new-list"
      title={title}
      state={problems.length > 0 ? 'error' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      live={live}
      told={{ problems }}
    >
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
            <div class="drop">
              <AroundField {...file} label={words.choose}>
                <input id="fil" type="file" name="file" accept=".csv,.txt,.xlsx,text/csv" required {...described(file)} />
              </AroundField>
            </div>
            <p>
              <button type="submit" class="btn main">
                {words.read}
              </button>
            </p>
          </form>
          <OnePerson visit={visit} campaign={campaign} typed={typed} problems={problems} />
        </div>
      )}
    </OfficePage>
  )
}

const OnePerson = ({ visit, campaign, typed, problems }: NewListProps) => {
  const words = listWords[visit.language]
  const field = (name: keyof TypedPerson, label: string) => {
    const id = `p-${name}`
    return { id, name, label, value: typed[name], problem: saidAt(problems, id) }
  }
  return (
    <form class="card stack" method="post" action={`/c/${campaign.id}/inviterede/ny`}>
      <h2>{words.one}</h2>
      <p class="hint">{words.oneSays}</p>
      <input type="hidden" name="one" value="yes" />
      <TypedField {...field('name', words.name)} required />
      <TypedField {...field('email', words.email)} type="email" required />
      <TypedField {...field('municipality', words.municipality)} list="kommuner" />
      <datalist id="kommuner">
        {municipalities.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      <ChosenField {...field('role', words.role)} empty="" options={roles.map(role => [role, roleName(role, visit.language)])} />
      <TypedField {...field('group', words.group)} />
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
