import { expect, it } from "vitest"
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
  return { copies, refresh: makeRefreshNetwork({ network, archive, copies, publish }) }
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
