import { DatabaseSync } from "node:sqlite"
import { makeSellerBook } from "@haat/db/catalog"
import { setUpCassandra, setUpElastic, setUpMongo } from "@haat/db/setup"
import { appendOnlyTables } from "@haat/db/shared"
import type { Cart } from "@haat/domain/basket"
import { aCategory, aTaxIdentity } from "@haat/domain/catalog/testing"
import { fakeGateway } from "@haat/domain/payment/testing"
import { until } from "@haat/platform/clock"
import { retrying } from "@haat/platform/retry"
import { createPayment } from "../../../payment.ts"
import { contextSetups } from "../../../setup/registry.ts"
import { clients } from "../../../shared/index.ts"
import { createShop, type Shop } from "../../../shop.ts"
import { makeTables, moveTo, openGateway } from "../lone-database.ts"
import { openDoors } from "../order-doors.ts"
import { furnish, type Stock } from "../order-scene.ts"
import type { Webhook } from "./acts.ts"

const clocks = [
  ["ordering_order", "expires_at", "expires_at IS NOT NULL"],
  ["payment_attempt", "next_check_at", "next_check_at IS NOT NULL"],
  ["payment_refund", "next_try_at", "next_try_at IS NOT NULL"],
  ["payment_webhook", "received_at", "done_at IS NULL"],
  ["notification_send", "claimed_until", "sent_at IS NULL"],
] as const

const attemptOf = ({ rawBody }: Webhook): string =>
  (JSON.parse(rawBody) as { data: { reference: string } }).data.reference

const silent = () => undefined

/** The stores beside MySQL, and in MongoDB what consumers find there: a seller and a category. */
const storeSetups = {
  mongo: async (): Promise<void> => {
    await clients.mongo().db.dropDatabase()
    await setUpMongo(contextSetups, silent)
    const { catalog } = createShop()
    await catalog.saveCategories([aCategory({ id: "things", path: ["things"], parentId: null })])
    await catalog.saveSuppliers([{ id: "SUP-01", name: "Chai & Co.", apiKeyHashes: [] }])
    const told = { tax: aTaxIdentity(), by: "staff", at: new Date() }
    await makeSellerBook(clients.mongo()).saveTaxIdentity("SUP-01", told)
  },
  elastic: () => setUpElastic(contextSetups, silent),
  cassandra: () => setUpCassandra(contextSetups, silent),
} as const

export type Store = keyof typeof storeSetups

/** Opens each store when it is first needed. */
const storesOpener = () => {
  const opened = new Map<Store, Promise<void>>()
  return async (needed: readonly Store[]): Promise<void> => {
    for (const store of needed) {
      const opening = opened.get(store) ?? storeSetups[store]()
      opened.set(store, opening)
      await opening
    }
  }
}

const tablesOf = async (): Promise<readonly string[]> => {
  const rows = await clients.mysql().rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%migrations'`,
  )
  return rows.map(({ name }) => name)
}

const isAppendOnly = ({ name }: { readonly name: string }) => appendOnlyTables.some((table) => table === name)

/** Empties every table that holds anything, so that the audit of the whole database speaks of one run only. */
const forgetAll = async (tables: readonly string[]): Promise<void> => {
  const probe = (name: string) => `(SELECT '${name}' AS name FROM \`${name}\` LIMIT 1)`
  const touched = await clients.mysql().rows<{ name: string }>(tables.map(probe).join(" UNION ALL "))
  const connection = await clients.mysql().pool.getConnection()
  try {
    await connection.query("SET FOREIGN_KEY_CHECKS = 0")
    // Rows of append-only tables can't be deleted; emptying a table is another right, and waits for nobody's locks here.
    await connection.query("SET SESSION lock_wait_timeout = 3")
    for (const { name } of touched.filter(isAppendOnly)) await connection.query(`TRUNCATE TABLE \`${name}\``)
    await connection.query("START TRANSACTION")
    for (const { name } of touched.filter((one) => !isAppendOnly(one)))
      await connection.query(`DELETE FROM \`${name}\``)
    await connection.query("COMMIT")
  } finally {
    connection.destroy()
  }
}

/** Moves the clock for everything that waits for a time, or for one kind of it. */
const makeDue = async (only?: (typeof clocks)[number][0]): Promise<void> => {
  for (const [table, column, waiting] of clocks.filter(([one]) => only === undefined || one === only))
    await clients
      .mysql()
      .change(`UPDATE ${table} SET ${column} = UTC_TIMESTAMP(3) - INTERVAL 61 SECOND WHERE ${waiting}`)
}

/** What the server does with connections that are silent in the middle of a transaction for too long: it is rolled back. */
const closeConnections = async (threads: readonly number[]): Promise<void> => {
  const open = await clients.mysql().rows<{ id: number }>("SELECT id FROM information_schema.processlist")
  const left = new Set(open.map(({ id }) => Number(id)))
  for (const thread of threads.filter((one) => left.has(one)))
    await clients.mysql().pool.query(`KILL ${thread}`)
}

/** What the gateway holds of each attempt's money by its own books: captured less refunded. */
const netOf = (ledgerFile: string): ReadonlyMap<string, number> => {
  const books = new DatabaseSync(ledgerFile, { readOnly: true })
  try {
    const rows = books
      .prepare(
        `SELECT p.reference, p.amount - COALESCE(SUM(r.amount), 0) AS net FROM payment p
         LEFT JOIN refund r ON r.paymentId = p.id AND r.status = 'succeeded'
         WHERE p.status = 'captured' GROUP BY p.id`,
      )
      .all() as unknown as readonly { readonly reference: string; readonly net: number }[]
    return new Map(rows.map(({ reference, net }) => [reference, Number(net)]))
  } finally {
    books.close()
  }
}

/** A database and a gateway of our own (a namespace in which nothing is worth keeping); webhooks are kept, and given to whom we like, as often as we like. */
export const openWorld = async (namespace: string) => {
  const heard: Webhook[] = []
  const gateway = await openGateway(async (webhook) => {
    heard.push(webhook)
    return 200
  })
  const env = { ...gateway.env, HAAT_NAMESPACE: namespace, MYSQL_POOL: "5", HAAT_TIMEOUT_SCALE: "20" }
  const moveBack = await moveTo(env)
  await makeTables()
  const tables = await tablesOf()
  const carts = new Map<string, Cart>()
  const doors = openDoors(carts)
  const openStores = storesOpener()
  const dumb = fakeGateway()
  dumb.control.mood = "dead"
  return {
    env,
    doors,
    /** The same doors while the gateway answers nobody. */
    unheard: openDoors(carts, { gateways: new Map([["sandbox", dumb.gateway]]) }),
    /** The same doors where money is set aside first and taken for a placed order only. */
    settingAside: openDoors(carts, { capture: "later" }),
    /** Writes webhooks down and dies before they take effect. */
    unsettled: createPayment(clients, { settle: async () => Promise.reject(new Error("gone")) }),
    ...{ makeDue, closeConnections },
    /** The whole shop, where these stores are needed beside MySQL and Redis. */
    shop: async (...needed: readonly Store[]): Promise<Shop> => {
      await openStores(needed)
      return createShop()
    },
    furnish: (stock: Stock) => furnish(doors, carts, stock),
    carts,
    /** A killed process's transactions may end a moment after it: whoever meets their locks tries again. */
    forgetAll: () => retrying({ attempts: 4, backoffMs: 50 }, () => forgetAll(tables)),
    /** The buyer presses a button of the gateway's page; answers the webhook that tells of it. */
    atBank: async (button: "pay" | "decline", attemptId: string): Promise<Webhook> => {
      const [row] = await clients
        .mysql()
        .rows<{ url: string }>("SELECT redirect_url AS url FROM payment_attempt WHERE id = ?", [attemptId])
      await fetch(`${row?.url}/${button}`, { method: "POST", redirect: "manual" })
      return until("the webhook", () => heard.findLast((one) => attemptOf(one) === attemptId), {
        everyMs: 10,
      })
    },
    heard: (): readonly Webhook[] => heard,
    netAtGateway: () => netOf(gateway.ledgerFile),
    close: async () => {
      await moveBack()
      await gateway.stop()
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
