import type { Adapter, AdapterPayload } from 'oidc-provider'

/**
 * Where the provider keeps what is under way: in this process, for nobody stays signed in at it.
 */
export class GrantsInMemory implements Adapter {
  private static readonly rows = new Map<string, AdapterPayload>()

  private readonly kind: string

  constructor(kind: string) {
    this.kind = kind
  }

  private key(id: string): string {
    return `${this.kind}:${id}`
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    GrantsInMemory.rows.set(this.key(id), payload)
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const row = GrantsInMemory.rows.get(this.key(id))
    return row?.exp !== undefined && row.exp * 1000 < Date.now() ? undefined : row
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...GrantsInMemory.rows.values()].find(row => row.uid === uid)
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const row = GrantsInMemory.rows.get(this.key(id))
    if (row) row.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    GrantsInMemory.rows.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, row] of GrantsInMemory.rows) if (row.grantId === grantId) GrantsInMemory.rows.delete(key)
  }
}
