import { DatabaseSync } from 'node:sqlite'

/**
 * What was erased from the table leaves its bytes in the engine's file: in pages that are free, in
 * the log of writes ahead, and in records of the stream, which DynamoDB forgets after a day and the
 * engine never. Only the last record stays, to go on from. The engine may be running.
 */
export function shred(file: string): void {
  const database = new DatabaseSync(file, { timeout: 180_000 })
  try {
    database.exec('DELETE FROM _stream_records WHERE id < (SELECT max(id) FROM _stream_records)')
    database.exec('VACUUM')
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}
