import { aHoliday, aLane, aNetwork } from "@haat/domain/delivery/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, type Mysql } from "../shared/index.ts"
import { makeNetworkStore } from "./networks.mysql.ts"
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

it("keeps a network whole and counts changes only", async () => {
  const store = makeNetworkStore(mysql)
  const { revision: _, ...network } = aNetwork()
  const changed = { ...network, lanes: [...network.lanes, aLane("HUB-MAA", "CL-560", { hours: 99 })] }
  await store.replace(changed)
  const first = await store.replace(network)
  expect(await store.replace(network)).toBe(first)
  const loaded = await store.load()
  expect(loaded.revision).toBe(first)
  expect(loaded.lanes.map(({ id }) => id)).toEqual(network.lanes.map(({ id }) => id).sort())
  expect({ ...loaded, lanes: [] }).toEqual({ ...network, revision: first, lanes: [] })
  expect((await store.revisions()).network).toBe(first)
  expect(await store.replace(changed)).toBe(first + 1)
})

it("takes two whole networks at once, one after the other", async () => {
  const store = makeNetworkStore(mysql)
  const { revision: _, ...network } = aNetwork()
  await Promise.all(
    [1, 2, 3].map((day) => store.replace({ ...network, holidays: [aHoliday(`2027-01-0${day}`)] })),
  )
  const loaded = await store.load()
  expect(loaded.holidays).toHaveLength(1)
  expect(loaded.pincodes).toHaveLength(network.pincodes.length)
})
