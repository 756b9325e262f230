import { mode } from "@haat/platform/env"
import { assertNotInTransaction } from "@haat/platform/transaction"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { createMysql, type Mysql } from "./client.mysql.ts"
import { isCheckViolation, isDuplicate, isTransient } from "./errno.mysql.ts"
import { inTransaction, rollingBack } from "./unit-of-work.mysql.ts"

const table = `probe_unit_of_work_${process.pid}`
let mysql: Mysql

beforeAll(async () => {
  mysql = createMysql({ poolSize: 8 })
  await mysql.pool.query(`CREATE TABLE ${table} (id INT PRIMARY KEY, n BIGINT NOT NULL, CHECK (n >= 0))`)
})
beforeEach(async () => {
  await mysql.pool.query(`REPLACE INTO ${table} VALUES (1, 0), (2, 0)`)
})
afterAll(async () => {
  await mysql.pool.query(`DROP TABLE ${table}`)
  await mysql.close()
})

const numberAt = async (id: number) => {
  const [row] = await mysql.rows<{ n: number | string }>(`SELECT n FROM ${table} WHERE id = ?`, [id])
  return row?.n
}

const meeting = (count: number) => {
  let open = () => {}
  const gate = new Promise<void>((go) => {
    open = go
  })
  let arrived = 0
  return async () => {
    arrived += 1
    if (arrived === count) open()
    await gate
  }
}

it("runs a deadlocked transaction again until both have their effect", async () => {
  const meet = meeting(2)
  let bodies = 0
  const both = (first: number, second: number) =>
    inTransaction(mysql, async (tx) => {
      bodies += 1
      await tx.change(`UPDATE ${table} SET n = n + 1 WHERE id = ?`, [first])
      await meet()
      await tx.change(`UPDATE ${table} SET n = n + 1 WHERE id = ?`, [second])
    })
  await Promise.all([both(1, 2), both(2, 1)])
  expect([await numberAt(1), await numberAt(2)]).toEqual([2, 2])
  expect(bodies).toBeGreaterThan(2)
})

it("rolls back on a throw and on a refusal, and commits otherwise", async () => {
  const add = (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
    tx.change(`UPDATE ${table} SET n = n + 1 WHERE id = 1`)
  await expect(
    inTransaction(mysql, async (tx) => {
      await add(tx)
      throw new Error("no")
    }),
  ).rejects.toThrow("no")
  const refused = await rollingBack(mysql, async (tx) => {
    await add(tx)
    return { ok: false, error: "TAKEN" } as const
  })
  expect(refused).toEqual({ ok: false, error: "TAKEN" })
  expect(await numberAt(1)).toBe(0)
  await rollingBack(mysql, async (tx) => {
    await add(tx)
    return { ok: true }
  })
  expect(await numberAt(1)).toBe(1)
})

it("works at READ COMMITTED with a short lock wait, in UTC", async () => {
  const [row] = await mysql.rows<{ wait: number; zone: string }>(
    "SELECT @@innodb_lock_wait_timeout AS `wait`, @@time_zone AS zone",
  )
  expect(row).toEqual({ wait: 3, zone: "+00:00" })
  await inTransaction(mysql, async (tx) => {
    const read = () => tx.rows<{ n: number }>(`SELECT n FROM ${table} WHERE id = 2`)
    const before = await read()
    await mysql.change(`UPDATE ${table} SET n = 7 WHERE id = 2`)
    expect([before, await read()]).toEqual([[{ n: 0 }], [{ n: 7 }]])
  })
})

it("lets go what a transaction holds whose process stands still", async () => {
  const [row] = await mysql.rows<{ seconds: number }>("SELECT @@idle_transaction_timeout AS seconds")
  expect(row?.seconds).toBeGreaterThan(0)
  expect(row?.seconds).toBeLessThanOrEqual(10 * mode().timeoutScale)
  let wake = () => {}
  const asleep = new Promise<void>((go) => {
    wake = go
  })
  let hold = () => {}
  const holding = new Promise<void>((go) => {
    hold = go
  })
  const sleeping = inTransaction(mysql, async (tx) => {
    await tx.change("SET SESSION idle_transaction_timeout = 1")
    await tx.change(`UPDATE ${table} SET n = n + 1 WHERE id = 1`)
    hold()
    await asleep
    await tx.change(`UPDATE ${table} SET n = n + 1 WHERE id = 2`)
  }).catch((error: unknown) => error)
  await holding
  // Waits for the row until the server takes it from the one that sleeps.
  await mysql.change(`UPDATE ${table} SET n = 40 WHERE id = 1`)
  wake()
  expect(await sleeping).toBeInstanceOf(Error)
  expect([await numberAt(1), await numberAt(2)]).toEqual([40, 0])
})

it("tells errors apart by number", async () => {
  const failing = (sql: string) => mysql.change(sql).catch((error: unknown) => error)
  const duplicate = await failing(`INSERT INTO ${table} VALUES (1, 1)`)
  const check = await failing(`UPDATE ${table} SET n = -1 WHERE id = 1`)
  const told = [duplicate, check].map((error) => [
    isDuplicate(error),
    isCheckViolation(error),
    isTransient(error),
  ])
  expect(told).toEqual([
    [true, false, false],
    [false, true, false],
  ])
})

it("keeps integers beyond 2^53 exact", async () => {
  await mysql.change(`UPDATE ${table} SET n = ? WHERE id = 1`, ["9007199254740993"])
  expect(await numberAt(1)).toBe("9007199254740993")
})

it("stringifies objects instead of letting them become SQL", async () => {
  const hostile = { id: 1 } as unknown as string
  const rows = await mysql.rows(`SELECT id FROM ${table} WHERE id = ?`, [hostile]).catch(() => [])
  expect(rows).toEqual([])
})

it("refuses a transaction inside a transaction and calls to the outside", async () => {
  const nested = inTransaction(mysql, () => inTransaction(mysql, async () => 1))
  await expect(nested).rejects.toThrow(/inside a transaction/)
  const calling = inTransaction(mysql, async () => assertNotInTransaction("the payment gateway"))
  await expect(calling).rejects.toThrow(/payment gateway/)
  expect(() => assertNotInTransaction("the payment gateway")).not.toThrow()
})
