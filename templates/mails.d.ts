/**
 * What `compile.ts` writes, so that types can be checked in a checkout where it has not run yet.
 */
declare module '*/.build/templates/mails.json' {
  type Halves = { html: string; text: string }
  const mails: { invitation: Halves; note: Halves }
  export default mails
}
