import { mysqlOrderBook } from "@haat/db/ordering"
import { createMysql } from "@haat/db/shared"
import { afterAll, expect, it } from "vitest"
import { brokenRules, openScene, payFor, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { closeAll } from "./shared/index.ts"

/** Another process: connections of its own, to whatever address orders are read from. */
const elsewhere = createMysql({ poolSize: 1 })
const book = mysqlOrderBook(elsewhere)
afterAll(async () => {
  await elsewhere.close()
  await closeAll()
})

it("is read at once, and as it stands, wherever it is asked for after each step (R29)", async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 40 } })
  const seen = async (id: string) => (await book.findById(id))?.status
  for (let round = 0; round < 20; round += 1) {
    const buyer = scene.buyer({ kettle: 1 })
    const { id, code } = await placeFor(scene.ordering, buyer)
    expect(await seen(id)).toBe("RESERVED")
    const attemptId = await payFor(scene.ordering, buyer, code)
    expect(await seen(id)).toBe("PAYMENT_PENDING")
    await scene.ordering.settle(scene.bank.pay(attemptId))
    expect(await seen(id)).toBe("PLACED")
    await scene.ordering.cancel(code, viewerOf(buyer))
    expect(await seen(id)).toBe("CANCELLED")
  }
  expect(await brokenRules(scene)).toEqual([])
})
