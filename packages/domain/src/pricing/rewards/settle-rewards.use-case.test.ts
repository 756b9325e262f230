import { expect, it } from "vitest"
import { fakeRewardBook } from "../testing/index.ts"
import { makeSettleRewards } from "./settle-rewards.use-case.ts"

it("posts what is due and ends what is over, and counts both", async () => {
  const { book } = fakeRewardBook()
  const asked: string[] = []
  const settle = makeSettleRewards({
    clock: { now: () => new Date(7) },
    book: {
      ...book,
      payDue: async (limit, now) => {
        asked.push(`pay ${limit} ${now.getTime()}`)
        return 2
      },
      expire: async (limit, now) => {
        asked.push(`expire ${limit} ${now.getTime()}`)
        return 3
      },
    },
  })
  expect(await settle(50)).toBe(5)
  expect(asked).toEqual(["pay 50 7", "expire 50 7"])
})
