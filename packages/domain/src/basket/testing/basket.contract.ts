import { expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import type { CartLine } from "../basket.model.ts"
import type { CartCache, Carts, Wishes } from "../ports.ts"
import { cartOf } from "./basket.builder.ts"

/** Owner keys nobody else uses, so that the suite may run again on the same store. */
export type FreshOwner = () => string

const linesOf = (...skus: (readonly [string, number])[]): readonly CartLine[] =>
  cartOf(skus.map(([sku, quantity]) => ({ sku, quantity }))).lines

const add =
  (sku: string, quantity = 1) =>
  ({ lines }: { readonly lines: readonly CartLine[] }) => {
    const held = lines.find((line) => line.sku === sku)
    return held
      ? ok(lines.map((line) => (line === held ? { ...line, quantity: line.quantity + quantity } : line)))
      : ok([...lines, ...linesOf([sku, quantity])])
  }

const takeOne = (lines: readonly CartLine[]) =>
  lines.map((line) => ({ ...line, quantity: line.quantity - 1 }))

const sum = (from: readonly CartLine[], to: readonly CartLine[]) => [...to, ...from]

export const cartsContract = (carts: Carts, owner: FreshOwner): void => {
  it("knows an owner without a cart as an empty one", async () => {
    expect(await carts.load(owner())).toMatchObject({ version: 0, lines: [] })
  })

  it("keeps lines as they are, in the order they came, and counts versions up", async () => {
    const key = owner()
    const lines = linesOf(["B", 2], ["A", 1])
    const first = await carts.change(key, () => ok(lines))
    expect(first).toMatchObject({ ok: true, value: { ownerKey: key, version: 1 } })
    await carts.change(key, add("C"))
    const cart = await carts.load(key)
    expect(cart.version).toBe(2)
    expect(cart.lines.slice(0, 2)).toEqual(lines)
    expect(cart.lines[2]).toMatchObject({ sku: "C", quantity: 1 })
  })

  it("changes nothing on a refusal or on the very same lines", async () => {
    const key = owner()
    await carts.change(key, add("A"))
    const refusal = { ok: false, error: { code: "CART_FULL", limit: 50 } } as const
    expect(await carts.change(key, () => refusal)).toEqual(refusal)
    await carts.change(key, ({ lines }) => ok(lines))
    expect(await carts.load(key)).toMatchObject({ version: 1, lines: [{ sku: "A", quantity: 1 }] })
    const never = owner()
    await carts.change(never, ({ lines }) => ok(lines))
    expect(await carts.load(never)).toMatchObject({ version: 0 })
  })

  it("loses none of 20 parallel changes and gives each its own version", async () => {
    const key = owner()
    const changed = await Promise.all(Array.from({ length: 20 }, () => carts.change(key, add("A"))))
    const versions = changed.map((one) => (one.ok ? one.value.version : -1)).sort((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await carts.load(key)).toMatchObject({ version: 20, lines: [{ sku: "A", quantity: 20 }] })
  })

  it("lets one fact clear a cart once", async () => {
    const [key, fact] = [owner(), `fact-${owner()}`]
    await carts.change(key, add("A", 4))
    const from = { ownerKey: key, cartVersion: 1, fact }
    await Promise.all([carts.clear(from, takeOne), carts.clear(from, takeOne)])
    expect(await carts.clear(from, takeOne)).toBeNull()
    expect(await carts.load(key)).toMatchObject({ version: 2, lines: [{ sku: "A", quantity: 3 }] })
    expect(await carts.clear({ ...from, fact: `${fact}-b` }, (lines) => lines)).toBeNull()
    expect(await carts.load(key)).toMatchObject({ version: 2 })
  })

  it("clears each cart of many at once, and one of two orders for both", async () => {
    const keys = Array.from({ length: 20 }, owner)
    await Promise.all(keys.map((key) => carts.change(key, add("A", 4))))
    const order = (ownerKey: string, fact: string) => ({
      ownerKey,
      cartVersion: 1,
      fact: `${ownerKey}-${fact}`,
    })
    const facts = [...keys, ...keys.slice(0, 5)].map((key, at) => order(key, String(at)))
    const cleared = await Promise.all(facts.map((from) => carts.clear(from, takeOne)))
    expect(cleared.map((cart) => cart?.ownerKey)).toEqual(facts.map(({ ownerKey }) => ownerKey))
    const left = await Promise.all(keys.map(async (key) => (await carts.load(key)).lines[0]?.quantity))
    expect(left).toEqual(keys.map((_, at) => (at < 5 ? 2 : 3)))
  })

  it("clears lines where they moved to, by the version they were ordered at", async () => {
    const [from, to, later] = [owner(), owner(), owner()]
    const facts = owner()
    const order = (cartVersion: number) => ({ ownerKey: from, cartVersion, fact: `${facts}-${cartVersion}` })
    const seen: unknown[] = []
    const take: Parameters<Carts["clear"]>[1] = (lines, moved) => {
      seen.push(moved)
      return takeOne(lines)
    }
    await carts.change(from, add("A", 3))
    await carts.merge(from, to, sum)
    await carts.change(from, add("A", 5))
    expect(await carts.clear(order(1), take)).toMatchObject({
      ownerKey: to,
      lines: [{ sku: "A", quantity: 2 }],
    })
    expect(await carts.clear(order(3), take)).toMatchObject({
      ownerKey: from,
      lines: [{ sku: "A", quantity: 4 }],
    })
    await carts.merge(from, later, sum)
    expect(await carts.clear({ ...order(3), fact: `${facts}-again` }, take)).toMatchObject({
      ownerKey: later,
    })
    expect(seen).toMatchObject([[{ sku: "A", quantity: 3 }], null, [{ sku: "A", quantity: 4 }]])
  })

  it("keeps the cart's id when it is emptied and filled again", async () => {
    const key = owner()
    const first = await carts.change(key, add("A"))
    await carts.change(key, () => ok([]))
    const again = await carts.change(key, add("B"))
    expect(again.ok && first.ok && again.value.id === first.value.id).toBe(true)
    expect(again).toMatchObject({ value: { version: 3 } })
  })

  it("merges once, even when asked twice at the same time", async () => {
    const [from, to] = [owner(), owner()]
    await carts.change(from, () => ok(linesOf(["A", 2], ["B", 1])))
    await carts.change(to, () => ok(linesOf(["C", 1])))
    await Promise.all([carts.merge(from, to, sum), carts.merge(from, to, sum)])
    expect(await carts.merge(from, to, sum)).toBeNull()
    expect((await carts.load(from)).lines).toEqual([])
    expect((await carts.load(to)).lines.map(({ sku }) => sku)).toEqual(["C", "A", "B"])
  })
}

export const wishesContract = (wishes: Wishes, owner: FreshOwner): void => {
  it("keeps each wish once, newest first, and lets it go", async () => {
    const key = owner()
    await wishes.set(key, "p1", true)
    await wishes.set(key, "p2", true)
    await wishes.set(key, "p2", true)
    expect(await wishes.list(key)).toEqual(["p2", "p1"])
    await wishes.set(key, "p2", false)
    await wishes.set(key, "p2", false)
    expect(await wishes.list(key)).toEqual(["p1"])
    expect(await wishes.list(owner())).toEqual([])
  })
}

export const cartCacheContract = (cache: CartCache, owner: FreshOwner): void => {
  const cart = (ownerKey: string, version: number) => ({
    ...cartOf([{ sku: "A", quantity: version }]),
    ownerKey,
    version,
  })

  it("gives back what it was given, dates and all", async () => {
    const key = owner()
    expect(await cache.get(key)).toBeNull()
    await cache.put(cart(key, 3))
    expect(await cache.get(key)).toEqual(cart(key, 3))
  })

  it("lets no older copy overwrite a newer one", async () => {
    const key = owner()
    await cache.put(cart(key, 3))
    await cache.put(cart(key, 2))
    expect(await cache.get(key)).toMatchObject({ version: 3 })
  })

  it("drops copies below a version only", async () => {
    const key = owner()
    await cache.put(cart(key, 3))
    await cache.drop(key, 3)
    expect(await cache.get(key)).toMatchObject({ version: 3 })
    await cache.drop(key, 4)
    expect(await cache.get(key)).toBeNull()
  })
}
