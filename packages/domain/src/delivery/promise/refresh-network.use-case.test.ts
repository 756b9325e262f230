import { expect, it } from "vitest"
import { fakeLedger, fakeLoadCopies } from "../testing/loads.fake.ts"
import { aNetwork } from "../testing/network.builder.ts"
import { aTable } from "../testing/table.builder.ts"
import { fakeNetworkStore, fakeTables } from "../testing/tables.fake.ts"
import { makeRefreshNetwork } from "./refresh-network.use-case.ts"
import { encodeTable } from "./table-codec.rule.ts"

const setUp = (revision: number) => {
  const archive = fakeTables()
  const copies = fakeTables()
  const network = fakeNetworkStore(aNetwork({ revision }), archive.publishedRevision)
  const publish = async () =>
    archive.save({
      networkRevision: revision,
      encode: (version) => encodeTable(aTable({ version })),
      at: new Date(0),
      eventId: "e",
    })
  const [ledger, loadCopies] = [fakeLedger(), fakeLoadCopies()]
  const clock = { now: () => new Date("2026-11-18T10:00:00Z") }
  const refresh = makeRefreshNetwork({ network, archive, copies, publish, clock, ledger, loadCopies })
  return { archive, copies, refresh, ledger, loadCopies }
}

it("publishes a changed network once and puts its table into the copy", async () => {
  const { refresh, copies } = setUp(3)
  expect([await refresh(), await refresh(), await refresh()]).toEqual(["published", "fresh", "fresh"])
  await copies.forget()
  expect(await refresh()).toBe("copied")
  expect((await copies.newest())?.version).toBe(1)
})

it("does nothing while there is no network", async () => {
  expect(await setUp(0).refresh()).toBe("fresh")
})

it("throws away a copy that is ahead of the truth, as after the database began anew", async () => {
  const { refresh, copies } = setUp(3)
  const foreign = encodeTable(aTable({ version: 90 }))
  await copies.put({ version: 90, checksum: "0badf00d" }, foreign)
  expect(await refresh()).toBe("published")
  expect((await copies.newest())?.version).toBe(1)
})

it("brings the quick copy of the loads back to the truth", async () => {
  const { refresh, ledger, loadCopies } = setUp(3)
  const load = { laneId: "L", day: "2026-11-19", parcels: 4 }
  await ledger.book({ orderId: "o", orderVersion: 1, takes: [load] })
  await refresh()
  expect(await loadCopies.since("2026-11-18")).toEqual([load])
  await loadCopies.put([{ ...load, parcels: 99 }])
  await refresh()
  expect(await loadCopies.since("2026-11-18")).toEqual([load])
})

it("publishes anew what was lost, though the network is as it was published", async () => {
  const { refresh, archive, copies } = setUp(3)
  await refresh()
  await archive.forget()
  await copies.forget()
  expect(await refresh()).toBe("published")
  expect((await copies.newest())?.version).toBe((await archive.newest())?.version)
  expect(await refresh()).toBe("fresh")
})

it("publishes anew what was published in a layout it can't read", async () => {
  const { refresh, archive } = setUp(3)
  await refresh()
  await archive.save({
    networkRevision: 3,
    encode: () => new Uint8Array(64),
    at: new Date(0),
    eventId: "e",
  })
  expect(await refresh()).toBe("published")
  expect((await archive.newest())?.version).toBe(3)
  expect(await refresh()).toBe("fresh")
})
