import type { FrozenLetter } from '../letter/frozen-letter.ts'

type Item = FrozenLetter['body']['programme'][number]

/** What stands at one time of day: items that only follow one another share it. */
interface Slot {
  time: string
  part: string
  items: Item[]
}

const hasTime = ({ time }: Item): boolean => time !== ''

/** Without a single time there is no column for them. */
export const Programme = ({ items }: { items: readonly Item[] }) => (
  <ol class={items.some(hasTime) ? 'programme' : 'programme untimed'}>
    {slotsOf(items).map(({ time, part, items }) => (
      <li class={items.every(item => item.kind === 'pause') ? 'pause' : undefined}>
        {time ? <time datetime={time.replace('.', ':')}>{time}</time> : items.some(hasTime) && <span />}
        <div>
          {part && <p class="part">{part}</p>}
          {items.length === 1 ? <ItemLines item={items[0]!} /> : <ItemList items={items} />}
        </div>
      </li>
    ))}
  </ol>
)

const ItemList = ({ items }: { items: readonly Item[] }) => (
  <ul>
    {items.map(item => (
      <li>
        <ItemLines item={item} />
      </li>
    ))}
  </ul>
)

const ItemLines = ({ item: { title, by } }: { item: Item }) => (
  <>
    <p>{title}</p>
    {by && <p class="by">{by}</p>}
  </>
)

export function slotsOf(items: readonly Item[]): Slot[] {
  const slots: Slot[] = []
  for (const item of items) {
    const last = slots.at(-1)
    if (last && !item.time && !item.part) last.items.push(item)
    else slots.push({ time: item.time, part: item.part, items: [item] })
  }
  return slots
}
