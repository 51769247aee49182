/** What a glance must find: `says` in bold, `more` on the line below. */
export interface ShownFact {
  term: string
  says: string
  more?: string
}

/** Month, day, weekday; where several days are open, `day` is a span such as `17–19`. */
export interface Leaf {
  top: string
  day: string
  bottom: string
}

export const FactBox = ({ label, leaf, facts }: { label: string; leaf: Leaf; facts: readonly ShownFact[] }) => (
  <section class="facts" aria-label={label}>
    <div class="leaf" aria-hidden="true">
      <u>{leaf.top}</u>
      <b class={leaf.day.length > 2 ? 'span' : undefined}>{leaf.day}</b>
      <i>{leaf.bottom}</i>
    </div>
    <dl>
      {facts.map(({ term, says, more }) => (
        <>
          <dt>{term}</dt>
          <dd>
            {says} {more && <span>{more}</span>}
          </dd>
        </>
      ))}
    </dl>
  </section>
)
