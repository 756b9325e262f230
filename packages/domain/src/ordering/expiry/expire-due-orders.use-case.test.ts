import { expect, it } from "vitest"
import { makeExpireDueOrders } from "./expire-due-orders.use-case.ts"

it("lets one that fails not keep the others from ending", async () => {
  const failed: string[] = []
  const expireDue = makeExpireDueOrders({
    book: { listDue: async (limit) => ["o1", "o2", "o3", "o4"].slice(0, limit) },
    expire: async (orderId) => {
      if (orderId === "o1") throw new Error("poison")
      return orderId !== "o2"
    },
    onFailed: (_, orderId) => failed.push(orderId),
  })
  expect(await expireDue(3)).toBe(1)
  expect(failed).toEqual(["o1"])
})
