import { expect, it } from "vitest"
import { aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { fakeNetworkStore, fakeTables } from "../testing/tables.fake.ts"
import { makePublishNetwork } from "./publish-network.use-case.ts"
import { decodeTable } from "./table-codec.rule.ts"

const setUp = () => {
  const archive = fakeTables()
  const copies = fakeTables()
  const failures: unknown[] = []
  const publish = makePublishNetwork({
    clock: { now: () => new Date("2026-11-18T10:00:00Z") },
    ids: { uuid: () => "event-1", code: () => "CODE" },
    network: fakeNetworkStore(aNetwork({ revision: 7 }), archive.publishedRevision),
    archive,
    copies,
    weigh: relaxedWeights,
    zoneOffset: () => 330,
    onCopyFailed: (error) => failures.push(error),
  })
  return { archive, copies, publish, failures }
}

it("saves the table under the next version and puts the same bytes into the copy", async () => {
  const { archive, copies, publish } = setUp()
  expect((await publish()).version).toBe(1)
  const second = await publish()
  expect(second.version).toBe(2)
  expect(archive.publishedRevision()).toBe(7)
  expect(second).toMatchObject((await copies.newest()) ?? {})
  expect(await copies.load(2)).toEqual(await archive.load(2))
  const blob = await copies.load(2)
  expect(blob && decodeTable(blob)).toMatchObject({ ok: true, value: { version: 2 } })
})

it("is published even when the copy can't be written", async () => {
  const { archive, copies, publish, failures } = setUp()
  copies.goAway(true)
  const published = await publish()
  expect(published).toMatchObject((await archive.newest()) ?? {})
  expect(failures).toHaveLength(1)
})
