/** A site that is not ours, which learns nothing of where its visitor came from. */
export const OutsideLink = ({ href }: { href: string }) => (
  <a href={href} rel="noreferrer">
    {href.replace(/^https:\/\//, '')}
  </a>
)
