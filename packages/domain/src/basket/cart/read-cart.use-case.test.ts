import { expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import { cartOf, createFakeCartCache, createFakeCarts } from "../testing/index.ts"
import { makeReadCart } from "./read-cart.use-case.ts"

const line = cartOf([{ sku: "A", quantity: 1 }]).lines

it("asks the truth once and then the copy", async () => {
  const carts = createFakeCarts()
  await carts.change("v:1", () => ok(line))
  const read = makeReadCart({ carts, cache: createFakeCartCache() })
  const first = await read("v:1")
  const blind = makeReadCart({
    carts: { load: () => Promise.reject(new Error("truth asked")) },
    cache: createFakeCartCache(),
  })
  await expect(blind("v:1")).rejects.toThrow("truth asked")
  expect(await read("v:1")).toEqual(first)
  expect(first).toMatchObject({ version: 1, lines: [{ sku: "A" }] })
})

it("does not cache the empty cart of someone who never had one", async () => {
  const cache = createFakeCartCache()
  const carts = createFakeCarts()
  const read = makeReadCart({ carts, cache })
  expect(await read("v:2")).toMatchObject({ version: 0, lines: [] })
  expect(await cache.get("v:2")).toBeNull()
})
