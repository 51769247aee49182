import type { Adapter, AdapterPayload } from 'oidc-provider'

/**
 * Where a provider keeps what is under way: in this process and for itself alone, for nobody stays
 * signed in at it.
 * @returns the adapter of each kind of row
 */
export function grantsInMemory(): (kind: string) => Adapter {
  const rows = new Map<string, AdapterPayload>()
  return kind => adapterIn(rows, id => `${kind}:${id}`)
}

const adapterIn = (rows: Map<string, AdapterPayload>, keyOf: (id: string) => string): Adapter => ({
  async upsert(id, payload) {
    rows.set(keyOf(id), payload)
  },

  async find(id) {
    const row = rows.get(keyOf(id))
    return row?.exp !== undefined && row.exp * 1000 < Date.now() ? undefined : row
  },

  findByUid: async uid => [...rows.values()].find(row => row.uid === uid),

  async findByUserCode() {
    return undefined
  },

  async consume(id) {
    const row = rows.get(keyOf(id))
    if (row) row.consumed = Math.floor(Date.now() / 1000)
  },

  async destroy(id) {
    rows.delete(keyOf(id))
  },

  async revokeByGrantId(grantId) {
    for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key)
  },
})
