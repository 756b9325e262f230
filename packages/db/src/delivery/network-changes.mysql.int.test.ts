import { makeEditNetwork, type NetworkEdit } from "@haat/domain/delivery"
import { aNetwork, relaxedWeights } from "@haat/domain/delivery/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createMysql, type Mysql } from "../shared/index.ts"
import { makeNetworkDesk } from "./network-desk.mysql.ts"
import { makeNetworkStore } from "./networks.mysql.ts"
import { holdNetwork } from "./testing/index.ts"

let mysql: Mysql
let letGo: () => Promise<void>
const { revision: _, ...network } = aNetwork()
beforeAll(async () => {
  mysql = createMysql({ poolSize: 5 })
  letGo = await holdNetwork(mysql)
  await makeNetworkStore(mysql).replace({ ...network, holidays: [] })
  await makeNetworkStore(mysql).replace(network)
})
afterAll(async () => {
  await letGo()
  await mysql.close()
})

const by = { actorId: "admin-1", at: new Date("2026-11-18T10:00:00Z") }
const editBy = (through: Mysql) => (edits: readonly NetworkEdit[]) =>
  makeEditNetwork({ desk: makeNetworkDesk(through), knowsZone: () => true, weigh: relaxedWeights })(edits, by)

/** What the work costs, counted on a connection of its own. */
const statementsOf = async (work: (through: Mysql) => Promise<void>): Promise<number> => {
  const single = createMysql({ poolSize: 1 })
  const count = async () => {
    const [row] = await single.rows<{ Value: string }>("SHOW SESSION STATUS LIKE 'Com_stmt_execute'")
    return Number(row?.Value)
  }
  const before = await count()
  await work(single)
  const took = (await count()) - before
  await single.close()
  return took
}

it("takes over a directory of pincodes in few statements, each with its trace and in its cluster", async () => {
  const tag = newId()
  const rows = Array.from({ length: 1_203 }, (__, index) => ({
    ...{ pincode: String(799_000 - index), city: `Town ${tag}`, state: "Tripura" },
    ...{ latitude: (2_380_000 + index) / 1e5, longitude: 91.3 },
  }))
  const edits = rows.map((put): NetworkEdit => ({ kind: "pincode", put }))
  const took = await statementsOf(async (single) => {
    expect(await editBy(single)(edits)).toMatchObject({ ok: true })
  })
  expect(took).toBeGreaterThan(0)
  expect(took).toBeLessThan(40)
  const edit = editBy(mysql)
  const store = makeNetworkStore(mysql)
  const loaded = await store.load()
  expect(loaded.clusters.slice(0, 3)).toEqual(network.clusters)
  expect(loaded.clusters.slice(3).map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ["CL-797", 3],
    ["CL-798", 4],
    ["CL-799", 5],
  ])
  expect(loaded.pincodes).toHaveLength(network.pincodes.length + rows.length)
  expect(loaded.pincodes.at(-1)).toEqual({ ...rows[0], cluster: 5 })
  const traces = await mysql.rows(
    "SELECT id FROM shared_admin_action WHERE action = 'delivery.pincode.add' AND state_after LIKE ?",
    [`%${tag}%`],
  )
  expect(traces).toHaveLength(rows.length)
  expect(await edit(edits)).toEqual({ ok: true, value: [] })
  expect(
    (await makeNetworkDesk(mysql).list({ kind: "pincode", text: tag, cursor: null, limit: 1 })).items,
  ).toEqual([rows.at(-1)])
  expect(
    await edit(rows.map(({ pincode }): NetworkEdit => ({ kind: "pincode", remove: pincode }))),
  ).toMatchObject({
    ok: true,
  })
  const emptied = await store.load()
  expect(emptied.pincodes).toEqual(network.pincodes)
  expect(emptied.clusters).toEqual(loaded.clusters)
})
