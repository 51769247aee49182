import { launchWords } from '../../../templates/words/office/launch.ts'
import type { Problem } from '../../values/problem.ts'
import type { Visit } from '../visit.ts'
import { OfficePage } from './office-page.tsx'
import { Problems } from './told.tsx'

/** An order of one button was refused: why, and the way back to where the button was. */
export const OrderRefusedPage = ({ visit, problems, back }: { visit: Visit; problems: readonly Problem[]; back: string }) => {
  const words = launchWords[visit.language]
  return (
    <OfficePage page="refused" state="refused" title={words.notDone} visit={visit}>
      <div class="card single">
        <h1>{words.notDone}</h1>
        <Problems problems={problems} />
        <p>
          <a class="btn main" href={back}>
            {words.back}
          </a>
        </p>
      </div>
    </OfficePage>
  )
}
