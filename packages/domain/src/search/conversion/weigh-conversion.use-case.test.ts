import { expect, it } from "vitest"
import type { IndexDocument } from "../indexing/index-document.model.ts"
import { aDocument } from "../testing/document.builder.ts"
import { fakeInterests } from "../testing/interests.fake.ts"
import type { Interest } from "./conversion.model.ts"
import { rateOf } from "./conversion.rule.ts"
import { makeWeighConversion } from "./weigh-conversion.use-case.ts"

const at = new Date("2026-11-22T10:00:00Z")
const seen = (kind: Interest["kind"], productId: string, times: number, when = at): Interest[] =>
  Array.from({ length: times }, (_, actor) => ({ kind, productId, actor: `${kind}-${actor}`, at: when }))

const setUp = (ids: readonly string[]) => {
  let now = at
  const interests = fakeInterests()
  const held = new Map<string, IndexDocument>(ids.map((id) => [id, aDocument({ productId: id })]))
  const weigh = makeWeighConversion({
    clock: { now: () => now },
    interests,
    documents: {
      reading: async (wanted) => wanted.flatMap((id) => held.get(id) ?? []),
      reweigh: async (all) => {
        for (const one of all) held.set(one.productId, one)
      },
    },
  })
  const later = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000)
  }
  return { weigh, interests, later, rateIn: (id: string) => held.get(id)?.conversion }
}

it("weighs each product by what was seen of it, and leaves alone what nobody looked at", async () => {
  const { weigh, interests, rateIn } = setUp(["P-1", "P-2", "P-3"])
  await interests.note([...seen("click", "P-1", 50), ...seen("order", "P-1", 9), ...seen("click", "P-2", 50)])
  expect(await weigh()).toBe(2)
  expect(rateIn("P-1")).toBe(rateOf({ clicks: 50, orders: 9 }))
  expect(rateIn("P-2")).toBe(rateOf({ clicks: 50, orders: 0 }))
  expect(rateIn("P-3")).toBeUndefined()
  expect(await weigh(), "nothing new").toBe(0)
})

it("takes the rate away when the window has gone by", async () => {
  const { weigh, interests, later, rateIn } = setUp(["P-1"])
  await interests.note(seen("order", "P-1", 9))
  await weigh()
  later(29)
  expect(await weigh()).toBe(1)
  expect(rateIn("P-1")).toBeUndefined()
  expect(await interests.most(10)).toEqual([])
})

it("goes through more products than fit into a batch", async () => {
  const ids = Array.from({ length: 1203 }, (_, n) => `P-${n}`)
  const { weigh, interests } = setUp(ids)
  await interests.note(ids.flatMap((id) => seen("order", id, 3)))
  expect(await weigh()).toBe(1203)
})
