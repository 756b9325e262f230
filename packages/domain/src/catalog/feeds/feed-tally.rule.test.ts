import { describe, expect, it } from "vitest"
import type { RejectedRow } from "../catalog.model.ts"
import { canonicalRow } from "./columns.rule.ts"
import { makeFeedTally } from "./feed-tally.rule.ts"

const row = (line: number) => ({ line, cells: new Map([["id", `r${line}`]]) })
const group = (...lines: number[]) => ({ groupId: "g", rows: lines.map((line) => canonicalRow(row(line))) })
const error = (line: number) => ({ line, column: "price", value: "x", code: "BAD_PRICE", hint: "" })

describe("makeFeedTally", () => {
  it("tells each row of a rejected product whose fault it was", async () => {
    const rejected: RejectedRow[] = []
    const tally = makeFeedTally((one) => void rejected.push(one))
    await tally.rejectGroup(group(2, 3), [error(3)])
    expect(rejected.map(({ line, errors }) => [line, errors[0]?.code])).toEqual([
      [2, "PRODUCT_REJECTED"],
      [3, "BAD_PRICE"],
    ])
    expect(tally.result()).toMatchObject({ rejected: 2, errors: [error(3)] })
  })

  it("notices rows that don't stand together", async () => {
    const tally = makeFeedTally()
    expect([tally.seenBefore("a"), tally.seenBefore("b"), tally.seenBefore("a")]).toEqual([
      false,
      false,
      true,
    ])
    await tally.rejectGroup(group(9), [])
    expect(tally.result().errors[0]?.code).toBe("SCATTERED_PRODUCT")
  })

  it("keeps the first thousand errors and the reason of a break", async () => {
    const tally = makeFeedTally()
    for (let line = 1; line <= 1500; line += 1) await tally.rejectRow(row(line), [error(line)])
    tally.breakOff("cut off", "send it again")
    const { rejected, errors, complete } = tally.result()
    expect([rejected, errors.length, complete]).toEqual([1500, 1000, false])
    expect(errors.at(-1)?.code).toBe("UNREADABLE_FEED")
  })
})
