import { DatabaseSync } from 'node:sqlite'

/**
 * dynoxide finds a stream record's place by a full scan, so each write costs more than the one
 * before; an index on what it asks for keeps writes level. The engine may be running: SQLite lets a
 * second connection add it.
 */
export function addStreamIndex(file: string): void {
  const database = new DatabaseSync(file, { timeout: 180_000 })
  try {
    database.exec('CREATE INDEX IF NOT EXISTS ix_seq ON _stream_records (table_name, CAST(sequence_number AS INTEGER))')
  } finally {
    database.close()
  }
}
