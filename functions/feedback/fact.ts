/**
 * What SES tells of one mail. Each is a fact that stays true: a mail that was delayed and then
 * delivered was both. So the state of a mail is the union of what was told, and neither order,
 * repetition nor loss of events can make it say something wrong (a grow-only set, CRDT).
 */
export const facts = ['accepted', 'delayed', 'delivered', 'returned', 'bounced', 'complained', 'rejected', 'unrendered'] as const

/**
 * `accepted`: SES took it. `returned`: a full mailbox or the like, the address may work tomorrow
 * (soft bounce). `bounced`: the address is gone (hard bounce). `complained`: marked as spam.
 * `rejected`: SES found something harmful in it. `unrendered`: it lacked a value, and was never
 * sent.
 */
export type MailFact = (typeof facts)[number]

/** Of which numbers each was told. DynamoDB knows no empty set, so absent means of nobody. */
export type ToldOf = { [fact in MailFact]?: Set<number> }

/** Whoever anything at all was told of: SES had their mail in its hands. */
export const toldOf = (told: ToldOf): Set<number> => new Set(facts.flatMap(fact => [...(told[fact] ?? [])]))
