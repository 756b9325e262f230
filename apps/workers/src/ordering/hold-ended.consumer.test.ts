import { expect, it } from "vitest"
import { orderOfKey } from "./hold-ended.consumer.ts"

it("knows the keys that stand for holds, and only those", () => {
  expect(orderOfKey("ordering:hold:01a20158-2203-75f3-898a-1e1840150e12")).toBe(
    "01a20158-2203-75f3-898a-1e1840150e12",
  )
  expect(["session:1", "ordering:hold:", "x:ordering:hold:1"].map(orderOfKey)).toEqual([null, null, null])
})
