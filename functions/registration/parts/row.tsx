interface RowProps {
  /** The question it answers. */
  asks: string
  means: string
  href: string
  /** The words on the link, which looks like a button and opens a page that asks. */
  does: string
  /** What is behind it gives something up. */
  stops?: boolean
}

export const Row = ({ asks, means, href, does, stops }: RowProps) => (
  <li>
    <p>
      <b>{asks}</b>
      <span class="soft">{means}</span>
    </p>
    <a class={stops ? 'btn stop' : 'btn'} href={href}>
      {does}
    </a>
  </li>
)
