import { createHash } from "node:crypto"
import type { Network, NetworkStore } from "@haat/domain/delivery"
import { inTransaction, type Mysql, type Sql } from "../shared/index.ts"
import { readNetwork, writeNetwork } from "./network-rows.mysql.ts"

type Standing = {
  readonly revision: number
  readonly fingerprint: string
  readonly published: number
}

/** Holds the network's one row, so that nobody else changes or publishes it meanwhile. */
export const lockStanding = async (sql: Sql): Promise<Standing> => {
  await sql.change(
    `INSERT INTO delivery_network (id, revision, fingerprint, published_revision, published_version)
     VALUES (1, 0, '', 0, 0) ON DUPLICATE KEY UPDATE id = VALUES(id)`,
  )
  const [row] = await sql.rows<Standing>(
    "SELECT revision, fingerprint, published_revision AS published FROM delivery_network WHERE id = 1 FOR UPDATE",
  )
  if (!row) throw new Error("delivery_network has lost its row")
  return row
}

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string | number): Item[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))

const sorted = (network: Omit<Network, "revision">): Omit<Network, "revision"> => ({
  warehouses: inOrder(network.warehouses, ({ id }) => id),
  hubs: inOrder(network.hubs, ({ id }) => id),
  couriers: network.couriers,
  lanes: inOrder(network.lanes, ({ id }) => id),
  clusters: inOrder(network.clusters, ({ ordinal }) => ordinal),
  pincodes: inOrder(network.pincodes, ({ pincode }) => pincode),
  holidays: inOrder(network.holidays, ({ day, scope }) => `${day} ${scope}`),
  lastMiles: inOrder(network.lastMiles, ({ pincode }) => pincode),
})

const fingerprintOf = (network: Omit<Network, "revision">): string =>
  createHash("sha256").update(JSON.stringify(network)).digest("hex")

export const makeNetworkStore = (mysql: Mysql): NetworkStore => ({
  load: () =>
    inTransaction(mysql, async (tx) => {
      const { revision } = await lockStanding(tx)
      return { revision, ...(await readNetwork(tx)) }
    }),
  replace: (given) => {
    const network = sorted(given)
    const fingerprint = fingerprintOf(network)
    return inTransaction(mysql, async (tx) => {
      const standing = await lockStanding(tx)
      if (standing.fingerprint === fingerprint) return standing.revision
      await writeNetwork(tx, network)
      await tx.change(
        "UPDATE delivery_network SET revision = revision + 1, fingerprint = ?, changed_at = CURRENT_TIMESTAMP(3) WHERE id = 1",
        [fingerprint],
      )
      return standing.revision + 1
    })
  },
  revisions: async () => {
    const [row] = await mysql.rows<{ network: number; published: number }>(
      "SELECT revision AS network, published_revision AS published FROM delivery_network WHERE id = 1",
    )
    return row ? { network: row.network, published: row.published } : { network: 0, published: 0 }
  },
})
