import { letterWords } from '../../../templates/words/office/letter.ts'
import type { LetterInHand } from '../../campaign/letter-in-hand.ts'
import type { Campaign } from '../../campaign/store.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'
import { Difference } from './difference.tsx'

interface ConflictProps {
  visit: Visit
  campaign: Campaign
  theirs: LetterInHand
  mine: string
  who: WhoDidIt
}

/** Two have written at once: both texts, and the way to either. */
export const ConflictPage = ({ visit, campaign, theirs, mine, who }: ConflictProps) => {
  const words = letterWords[visit.language]
  const name = theirs.saved ? who(theirs.saved.by) : words.nobody
  return (
    <OfficePage
      page="letter"
      state="collided"
      title={words.collided}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
    >
      <div class="notice warn" role="alert" tabindex={-1} autofocus>
        <h1 class="title">{words.collided}</h1>
        <p>{words.collidedSays(name, theirs.saved ? printedMoment(theirs.saved.at, visit.language) : '')}</p>
      </div>
      <div class="cols even after">
        <form class="card" method="post" action={`/c/${campaign.id}/brev`}>
          <h2 id="mine">{words.mine}</h2>
          <p class="soft">{words.mineSays}</p>
          <input type="hidden" name="version" value={theirs.version} />
          <textarea class="raw whole" name="text" rows={24} aria-labelledby="mine" spellcheck={false}>
            {`\n${mine}`}
          </textarea>
          <div class="buttons after">
            <button type="submit" class="btn main">
              {words.saveMine}
            </button>
          </div>
        </form>
        <div class="card">
          <h2 id="theirs">{words.theirs(name)}</h2>
          <p class="soft">{words.savedBy(name, theirs.saved ? printedMoment(theirs.saved.at, visit.language) : '')}</p>
          <textarea class="raw whole" rows={24} readonly aria-labelledby="theirs" data-theirs="">
            {`\n${theirs.text}`}
          </textarea>
          <div class="buttons after">
            <a class="btn" href={`/c/${campaign.id}/brev`}>
              {words.keepTheirs}
            </a>
          </div>
        </div>
      </div>
      <section class="card after">
        <h2>{words.difference}</h2>
        <p class="soft">{theirs.text === mine ? words.noDifference : words.differenceSays}</p>
        <Difference from={theirs.text} to={mine} />
      </section>
    </OfficePage>
  )
}
