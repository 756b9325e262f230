import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createInventory } from "./inventory.ts"
import { groupWriter } from "./ordering/group-writer.ts"
import { commandFor } from "./ordering/testing/write-command.ts"
import { transactions } from "./ordering/transactions.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const { write } = groupWriter(clients, transactions(clients))
const program = fileURLToPath(new URL("ordering/testing/place-many.ts", import.meta.url))

const shelf = async (count: number): Promise<string> => {
  const sku = `GRP-${newId()}`
  const counts = [{ warehouseId: "WH-BLR", count }]
  const { bookCount } = createInventory(clients, {
    catalog: { getSkus: async () => [] },
    delivery: { listWarehouses: async () => [] },
  })
  await bookCount({ sku, refId: "opening", counts })
  return sku
}

/** What the books say of a SKU: held units by the stock row, by reservations, by movements, and orders. */
const booksOf = async (sku: string) => {
  const [row] = await clients.mysql().rows<Record<string, number | string>>(
    `SELECT (SELECT reserved FROM inventory_stock WHERE sku = ?) AS reserved,
       (SELECT COALESCE(SUM(quantity), 0) FROM inventory_reservation WHERE sku = ? AND state = 'HELD') AS held,
       (SELECT COALESCE(SUM(d_reserved), 0) FROM inventory_movement WHERE sku = ?) AS moved,
       (SELECT COUNT(*) FROM ordering_line l JOIN ordering_order o ON o.id = l.order_id WHERE l.sku = ?) AS orders`,
    [sku, sku, sku, sku],
  )
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]))
}
const agreeing = (units: number) => ({ reserved: units, held: units, moved: units, orders: units })

const settle = async (all: readonly ReturnType<typeof write>[]) =>
  (await Promise.allSettled(all)).map((one) => (one.status === "fulfilled" ? one.value : "failed"))

const start = (sku: string, count: number): { child: ChildProcess; said: () => string } => {
  let said = ""
  const child = spawn(process.execPath, [program, sku, String(count)], {
    // Slow is not broken: on a crowded machine nothing but the stock may refuse.
    env: { ...process.env, LOG_LEVEL: "error", HAAT_TIMEOUT_SCALE: "50", PLACE_WAITING_SECONDS: "60" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  child.stdout?.on("data", (text: Buffer) => {
    said += text.toString()
  })
  return { child, said: () => said }
}
const ended = ({ child }: { child: ChildProcess }) => new Promise((go) => child.once("exit", go))

describe("orders written together", () => {
  it("are all written but the one that the database refuses", async () => {
    const sku = await shelf(100)
    const commands = Array.from({ length: 30 }, (_, at) => commandFor({ sku, broken: at === 11 }))
    const outcomes = await settle(commands.map(write))
    expect(outcomes.filter((outcome) => outcome === "written")).toHaveLength(29)
    expect(outcomes[11]).toBe("failed")
    expect(await booksOf(sku)).toEqual(agreeing(29))
  })

  it("give one order to a key and to a cart, whoever sends them side by side", async () => {
    const sku = await shelf(100)
    const [owner, key, cartId] = [`v:${newId()}`, newId(), newId()]
    const twins = [1, 2, 3].flatMap(() => [
      commandFor({ sku, owner, key }),
      commandFor({ sku, cartId }),
      commandFor({ sku }),
    ])
    const outcomes = await settle(twins.map(write))
    expect(outcomes.filter((outcome) => outcome === "written")).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(4)
    expect(
      await settle([write(commandFor({ sku, owner, key })), write(commandFor({ sku, cartId }))]),
    ).toEqual(["taken", "taken"])
    expect(await booksOf(sku)).toEqual(agreeing(5))
  })

  it("sell exactly what is there, the last units to the first who fit", async () => {
    const sku = await shelf(10)
    const wishes = [4, 9, 4, 3, 2, 1]
    const outcomes = await settle(wishes.map((quantity) => write(commandFor({ sku, quantity }))))
    expect(outcomes).toEqual(["written", "short", "written", "short", "written", "short"])
    const { reserved, held, moved } = await booksOf(sku)
    expect([reserved, held, moved]).toEqual([10, 10, 10])
  })
})

describe("two processes side by side on one SKU", () => {
  it("sell every unit once", async () => {
    const sku = await shelf(200)
    const shops = [start(sku, 160), start(sku, 160)]
    await Promise.all(shops.map(ended))
    const told = shops.map(({ said }) => JSON.parse(said()) as Record<string, number>)
    expect(told.reduce((sum, { written = 0 }) => sum + written, 0)).toBe(200)
    expect(told.reduce((sum, { short = 0 }) => sum + short, 0)).toBe(120)
    expect(await booksOf(sku)).toEqual(agreeing(200))
  })

  it("leave whole orders or none when one is killed in the middle", async () => {
    const sku = await shelf(100_000)
    const doomed = start(sku, 4000)
    await until("the first orders", async () => (await booksOf(sku)).orders, { timeoutMs: 30_000 })
    doomed.child.kill("SIGKILL")
    await ended(doomed)
    expect(await settle([write(commandFor({ sku }))])).toEqual(["written"])
    const { orders = 0, ...rest } = await booksOf(sku)
    expect(rest).toEqual({ reserved: orders, held: orders, moved: orders })
  })
})
