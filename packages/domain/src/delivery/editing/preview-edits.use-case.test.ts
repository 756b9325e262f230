import { expect, it } from "vitest"
import { fakeDesk } from "../testing/desk.fake.ts"
import { aLane, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { makePreviewEdits } from "./preview-edits.use-case.ts"

const desk = fakeDesk(aNetwork())
const preview = makePreviewEdits({
  network: desk,
  weigh: relaxedWeights,
  zoneOffset: () => 330,
  knowsZone: () => true,
})
const now = new Date("2026-11-16T10:00:00+05:30")
const ways = [
  { warehouseId: "WH-BLR", pincode: "600001" },
  { warehouseId: null, pincode: "560001" },
]

it("shows each way before and after, and changes nothing", async () => {
  const edits = [{ kind: "lane" as const, put: aLane("HUB-BLR", "HUB-MAA", { hours: 60 }) }]
  const seen = await preview({ edits, ways, now })
  if (!seen.ok) throw new Error("the edit was refused")
  const [far, near] = seen.value.effects
  expect(far?.before[0]).toMatchObject({ service: "standard", earliest: "2026-11-17" })
  expect(far?.after[0]).toMatchObject({ service: "standard", earliest: "2026-11-19" })
  expect(near?.after).toEqual(near?.before)
  expect(seen.value.changedCells).toBe(1)
  expect(await desk.load()).toEqual(aNetwork())
})

it("shows a place that nothing would reach any more, and refuses what can't be", async () => {
  const remove = "HUB-MAA>CL-600:surface"
  const seen = await preview({ edits: [{ kind: "lane", remove }], ways, now })
  expect(seen.ok && seen.value.effects[0]?.after).toEqual([])
  const unsound = await preview({ edits: [{ kind: "courier", remove: "SADAK" }], ways, now })
  expect(unsound).toMatchObject({ ok: false, error: { code: "NETWORK_UNSOUND" } })
})
