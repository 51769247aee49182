import { HousePage } from './house-page.tsx'

/** What stood in the way, a line each. */
export const RefusedPage = ({ title, says }: { title: string; says: readonly string[] }) => (
  <HousePage title={title}>
    <ul class="refused" lang="da">
      {says.map(line => (
        <li>{line}</li>
      ))}
    </ul>
    <p class="soft">Nothing has changed.</p>
  </HousePage>
)
