import { checksumOf, type Published, type TableArchive } from "@haat/domain/delivery"
import { networkPublished } from "@haat/events/delivery"
import { seal } from "@haat/events/envelope"
import { appendEvents, inTransaction, type Mysql, type Sql } from "../shared/index.ts"

const keptVersions = 5

const nextVersion = async (sql: Sql): Promise<number> => {
  const [row] = await sql.rows<{ version: number }>(
    "SELECT published_version AS version FROM delivery_network WHERE id = 1 FOR UPDATE",
  )
  if (row) return row.version + 1
  await sql.change(
    "INSERT INTO delivery_network (id, revision, fingerprint, published_revision, published_version) VALUES (1, 0, '', 0, 0)",
  )
  return 1
}

/** The last few tables are kept: readers may still be loading the one before. */
export const makeTableArchive = (mysql: Mysql): TableArchive => ({
  newest: async () => {
    const [row] = await mysql.rows<Published>(
      "SELECT version, checksum FROM delivery_promise_table ORDER BY version DESC LIMIT 1",
    )
    return row ? { version: row.version, checksum: row.checksum } : null
  },
  load: async (version) => {
    const [row] = await mysql.rows<{ bytes: Buffer }>(
      "SELECT bytes FROM delivery_promise_table WHERE version = ?",
      [version],
    )
    return row?.bytes ?? null
  },
  save: ({ networkRevision, encode, at, eventId }) =>
    inTransaction(mysql, async (tx) => {
      const version = await nextVersion(tx)
      const blob = encode(version)
      const checksum = checksumOf(blob)
      await tx.change(
        "INSERT INTO delivery_promise_table (version, network_revision, checksum, bytes, published_at) VALUES (?, ?, ?, ?, ?)",
        [version, networkRevision, checksum, Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength), at],
      )
      await tx.change(
        "UPDATE delivery_network SET published_revision = ?, published_version = ? WHERE id = 1",
        [networkRevision, version],
      )
      await tx.change("DELETE FROM delivery_promise_table WHERE version <= ?", [version - keptVersions])
      const payload = { version, bytes: blob.byteLength, checksum }
      await appendEvents(tx, [
        seal(networkPublished, payload, { id: eventId, occurredAt: at, key: "network" }),
      ])
      return { version, checksum }
    }),
})
