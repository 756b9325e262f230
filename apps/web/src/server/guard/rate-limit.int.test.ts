import { newId } from "@haat/platform/ids"
import { expect, it } from "vitest"
import { unitsFor } from "./rate-limit.ts"

/** A hundred, ten times as wide outside production. */
const most = 1000

it("counts the units of each SKU that an address asks for, however they are parted into orders", async () => {
  const [peer, cup, lamp] = [`10.1.${newId()}`, newId(), newId()]
  const ask = unitsFor(peer)
  if (!ask) throw new Error("there is no limit")
  const of = (sku: string, quantity: number) => ({ sku, quantity })
  const some = await Promise.all(Array.from({ length: 12 }, () => ask([of(cup, 90)])))
  expect(some.filter((over) => over === null)).toHaveLength(11)
  expect(await ask([of(cup, most - 11 * 90)])).toBeNull()
  const over = await ask([of(lamp, 1), of(cup, 1)])
  expect(over?.retryAfterSeconds).toBeGreaterThan(60)
  expect(await ask([of(lamp, most - 1)])).toBeNull()
  expect(await unitsFor(`${peer}-neighbor`)?.([of(cup, most)])).toBeNull()
})

it("knows no limit where nobody can say who asks", () => {
  expect(unitsFor(null)).toBeUndefined()
})
