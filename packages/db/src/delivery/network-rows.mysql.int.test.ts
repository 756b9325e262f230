import { aNetwork } from "@haat/domain/delivery/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, type Mysql, rollingBack } from "../shared/index.ts"
import { readNetwork, writeNetwork } from "./network-rows.mysql.ts"
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

it("writes more rows than fit one statement and reads them in order", async () => {
  const { revision: _, ...network } = aNetwork()
  const pincodes = Array.from({ length: 1203 }, (__, index) => ({
    pincode: String(560_000 + index),
    city: "Bengalūru",
    state: "Karnataka",
    latitude: 12.9 + index / 1e5,
    longitude: 77.6,
    cluster: 0,
  }))
  const { read } = await rollingBack(mysql, async (tx) => {
    await tx.rows("SELECT id FROM delivery_network WHERE id = 1 FOR UPDATE")
    await writeNetwork(tx, { ...network, pincodes })
    return { ok: false, read: await readNetwork(tx) }
  })
  expect(read.pincodes).toEqual(pincodes)
  expect(read.couriers).toEqual(network.couriers)
  expect(read.hubs).toEqual(network.hubs)
})
