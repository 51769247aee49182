import { ordersWords } from '../../../templates/words/office/orders.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Problem } from '../../values/problem.ts'
import { NumberField } from '../orders/number-field.tsx'
import { OrderPage } from '../orders/order-page.tsx'
import type { Visit } from '../visit.ts'

interface AddedPageProps {
  visit: Visit
  campaign: Campaign
  people: number
  typed: string
  problems: readonly Problem[]
}

/** A letter that is out, and people who came on its list afterwards. */
export const AddedPage = ({ visit, campaign, people, typed, problems }: AddedPageProps) => {
  const words = ordersWords[visit.language]
  return (
    <OrderPage
      visit={visit}
      campaign={campaign}
      page="launch"
      state="added"
      title={words.added(people)}
      says={words.addedSays}
      problems={problems}
    >
      <form method="post" class="card stack">
        <NumberField label={words.number} says={words.numberSays(people)} value={typed} problems={problems} />
        <p class="buttons">
          <button type="submit" class="btn main">
            {words.addedButton(people)}
          </button>
        </p>
      </form>
    </OrderPage>
  )
}
