import { expect, it } from "vitest"
import { fakeDesk } from "../testing/desk.fake.ts"
import { aLane, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { makeEditNetwork } from "./edit-network.use-case.ts"

const by = { actorId: "admin-1", at: new Date(0) }
const slower = aLane("HUB-BLR", "HUB-MAA", { hours: 20 })

it("changes the network and leaves a trace, or neither", async () => {
  const desk = fakeDesk(aNetwork())
  const edit = makeEditNetwork({ desk, knowsZone: () => true, weigh: relaxedWeights })
  expect(await edit([{ kind: "lane", put: slower }], by)).toMatchObject({
    ok: true,
    value: [{ after: slower }],
  })
  expect((await desk.load()).lanes).toContainEqual(slower)
  expect(desk.audit).toHaveLength(1)
  const refused = await edit([{ kind: "lane", put: { ...slower, courierId: "NOBODY" } }], by)
  expect(refused).toMatchObject({ ok: false, error: { code: "NETWORK_UNSOUND" } })
  expect((await desk.load()).lanes).toContainEqual(slower)
  expect(desk.audit).toHaveLength(1)
})
