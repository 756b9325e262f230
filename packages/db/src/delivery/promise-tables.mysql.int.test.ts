import { archiveContract, aTable, encodeTable } from "@haat/domain/delivery/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, type Mysql } from "../shared/index.ts"
import { makeTableArchive } from "./promise-tables.mysql.ts"
import { holdNetwork } from "./testing/index.ts"

let mysql: Mysql
let letGo: () => Promise<void>
beforeAll(async () => {
  mysql = createMysql({ poolSize: 5 })
  letGo = await holdNetwork(mysql)
})
afterAll(async () => {
  await letGo()
  await mysql.close()
})

archiveContract(async () => makeTableArchive(mysql), newId)

it("tells the world with the table, and saves neither when encoding fails", async () => {
  const archive = makeTableArchive(mysql)
  const eventId = newId()
  const before = await archive.newest()
  const failing = archive.save({
    networkRevision: 1,
    encode: () => {
      throw new Error("no table")
    },
    at: new Date(),
    eventId,
  })
  await expect(failing).rejects.toThrow("no table")
  expect(await archive.newest()).toEqual(before)
  const saved = await archive.save({
    networkRevision: 1,
    encode: (version) => encodeTable(aTable({ version })),
    at: new Date(),
    eventId,
  })
  const [event] = await mysql.rows<{ type: string; payload: string }>(
    "SELECT type, payload FROM shared_outbox WHERE id = ?",
    [eventId],
  )
  expect(event?.type).toBe("delivery.network_published.v1")
  expect(JSON.parse(event?.payload ?? "{}")).toMatchObject({ payload: { version: saved.version } })
})
