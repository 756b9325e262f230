import { expect, it } from "vitest"
import { latelySoldOut } from "./lately-sold-out.ts"

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

it("forgets what it knew when that can't be read any more: an old list would hide what is back", async () => {
  let time = 0
  let isAway = false
  const lately = latelySoldOut(
    {
      soldOutLately: async () => {
        if (isAway) throw new Error("Redis is away")
        return new Map([["SKU-1", []]])
      },
    },
    () => time,
  )
  expect([...(await lately()).keys()]).toEqual(["SKU-1"])
  isAway = true
  time += 60
  await lately()
  await settled()
  expect([...(await lately())]).toEqual([])
})
