import { type Lane, makeEditNetwork, type NetworkEdit } from "@haat/domain/delivery"
import { aHoliday, aLane, aNetwork, relaxedWeights } from "@haat/domain/delivery/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { createMysql, listAdminActions, type Mysql } from "../shared/index.ts"
import { makeNetworkDesk } from "./network-desk.mysql.ts"
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

const { revision: _, ...network } = aNetwork()
beforeEach(async () => {
  await makeNetworkStore(mysql).replace({ ...network, holidays: [aHoliday("2027-02-03", newId())] })
  await makeNetworkStore(mysql).replace(network)
})

const by = { actorId: "admin-1", at: new Date("2026-11-18T10:00:00Z") }
const edit = (edits: readonly NetworkEdit[]) =>
  makeEditNetwork({ desk: makeNetworkDesk(mysql), knowsZone: () => true, weigh: relaxedWeights })(edits, by)
const road = "HUB-BLR>HUB-MAA:surface"

it("writes changed rows with their trace, and counts one revision for all of them", async () => {
  const store = makeNetworkStore(mysql)
  const before = await store.revisions()
  const mile = { pincode: "560001", hours: 12, express: false, serviceable: true, reason: newId() }
  const courier = { id: "GARUD", name: "Garud", mode: "air" as const, capacity: 700 }
  const changed = aLane("HUB-BLR", "HUB-MAA", { hours: 20, capacity: 40 })
  const edits: NetworkEdit[] = [
    { kind: "lane", put: changed },
    { kind: "lane", remove: "HUB-BLR>HUB-MAA:air" },
    { kind: "holiday", put: aHoliday("2027-01-14", "Karnataka") },
    { kind: "last-mile", put: mile },
    { kind: "courier", put: courier },
  ]
  expect(await edit(edits)).toMatchObject({ ok: true })
  const loaded = await store.load()
  expect(loaded.lanes.find(({ id }) => id === road)).toEqual(changed)
  expect(loaded.lanes.some(({ mode }) => mode === "air")).toBe(false)
  expect(loaded.holidays.map(({ scope }) => scope)).toEqual(["all", "Karnataka"])
  expect(loaded.lastMiles).toEqual([mile])
  expect(loaded.couriers).toEqual([...network.couriers, courier])
  expect((await store.revisions()).network).toBe(before.network + 1)
  const trace = await listAdminActions(mysql, { subject: "last-mile:560001", cursor: null, limit: 1 })
  expect(trace.items[0]).toMatchObject({ actorId: "admin-1", action: "delivery.last-mile.add", after: mile })
  expect(await edit(edits)).toEqual({ ok: true, value: [] })
  expect((await store.revisions()).network).toBe(before.network + 1)
})

it("writes nothing of edits that can't be", async () => {
  const store = makeNetworkStore(mysql)
  const before = await store.load()
  const edits: NetworkEdit[] = [
    { kind: "lane", put: aLane("WH-BLR", "CL-560", { hours: 9 }) },
    { kind: "hub", remove: "HUB-MAA" },
  ]
  expect(await edit(edits)).toMatchObject({ ok: false, error: { code: "NETWORK_UNSOUND" } })
  expect(await store.load()).toEqual(before)
})

it("keeps what people edited when the same network is given again", async () => {
  await edit([{ kind: "lane", put: aLane("HUB-BLR", "HUB-MAA", { hours: 33 }) }])
  const store = makeNetworkStore(mysql)
  await store.replace(network)
  expect((await store.load()).lanes.find(({ id }) => id === road)?.hours).toBe(33)
})

it("loses no edit of two people at once", async () => {
  const hoursOf = (to: string, hours: number): NetworkEdit => {
    const lane = network.lanes.find((one) => one.to === to) as Lane
    return { kind: "lane", put: { ...lane, hours } }
  }
  await Promise.all([edit([hoursOf("CL-560", 8)]), edit([hoursOf("CL-600", 9)])])
  const { lanes } = await makeNetworkStore(mysql).load()
  expect(lanes.filter(({ to }) => to.startsWith("CL-")).map(({ hours }) => hours)).toEqual([8, 9])
})

it("lists a kind by pages, and what a text is found in; wildcards are plain letters", async () => {
  const { list } = makeNetworkDesk(mysql)
  const page = { kind: "lane" as const, text: "", cursor: null, limit: 2 }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const { items, next } = await list({ ...page, cursor })
    seen.push(...items.map((row) => (row as Lane).id))
    cursor = next
  } while (cursor !== null)
  expect(seen).toEqual(network.lanes.map(({ id }) => id).sort())
  expect((await list({ ...page, text: "VAYU" })).items).toMatchObject([{ mode: "air" }])
  expect((await list({ ...page, text: "%" })).items).toEqual([])
  expect((await list({ ...page, kind: "courier" })).items).toEqual(network.couriers)
  expect((await list({ ...page, kind: "holiday" })).items).toEqual(network.holidays)
})
