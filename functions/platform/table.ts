import type { Alteration, Condition } from './conditions.ts'

export interface Key {
  pk: string
  sk: string
}

export type Item = Key & Record<string, unknown>

/**
 * One change of one item, alone or as part of a transaction. `if` failing is an answer, not an
 * error.
 */
export type Change =
  | { put: Item; if?: Condition }
  | ({ update: Key; if?: Condition } & Alteration)
  | { erase: Key; if?: Condition }
  | { check: Key; if: Condition }

/** `was` is the item that stood in the way, where one did. */
export type Written = { done: true } | { done: false; was: Item | null; refused: number }

export interface Range {
  pk: string
  prefix?: string
  /** Both ends included. */
  between?: [string, string]
  consistent?: boolean
  limit?: number
  backwards?: boolean
}

/** The one table. Rooms know their own rows (`store.ts`), nobody else knows DynamoDB. */
export interface Table {
  get<Row = Item>(key: Key, how?: { consistent: boolean }): Promise<Row | undefined>
  /**
   * Up to a hundred items by their keys with one call, in the order asked for. Either all of them
   * consistent or none: that is DynamoDB's rule.
   */
  getAll(keys: Key[], how: { consistent: boolean }): Promise<(Item | undefined)[]>
  query<Row = Item>(range: Range): Promise<Row[]>
  write(change: Change): Promise<Written>
  /**
   * The next number of a counter, from 1. Asked again after a lost answer it skips one: gaps are
   * allowed, doubles are not.
   */
  next(key: Key, counter: string): Promise<number>
  /**
   * All or nothing, at most 100 changes. Tells apart "your condition failed" (an answer) and
   * "somebody else is writing" (tried again).
   */
  commit(changes: Change[]): Promise<Written>
  /** Many rows without conditions, for imports: not atomic, but safe to repeat. */
  putAll(items: Item[]): Promise<void>
  /**
   * The key of every row there is (a full table scan): for whoever must know that nothing is left
   * of somebody, and for nothing that is done often.
   */
  everyKey(): AsyncIterable<StoredKey>
}

/** `expires`: when DynamoDB's own broom may take the row (TTL), in seconds. */
export type StoredKey = Key & { expires?: number }

/**
 * DynamoDB's own limit. Whoever may have more to write says what is written first, and on what
 * condition.
 */
export const mostInTransaction = 100
