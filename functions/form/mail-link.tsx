/**
 * An address that may break after its @ on a narrow screen, and nowhere else if it can be helped.
 */
export const MailLink = ({ address }: { address: string }) => {
  const [mailbox, domain = ''] = address.split('@')
  return (
    <a href={`mailto:${address}`}>
      {mailbox}@<wbr />
      {domain}
    </a>
  )
}
