import { expect, it } from "vitest"
import { aQuery } from "../testing/query.builder.ts"
import { loggedSearch } from "./logged-search.rule.ts"

it("tells all that was asked, and nothing of how it was shown", () => {
  const narrowed = {
    ...{ categoryId: "shoes", filters: { color: ["Red"] }, priceMinMinor: 100_00, priceMaxMinor: 900_00 },
    ...{ ratingAtLeast: 4, withinDays: 3, sort: "rating" as const, pincode: "560001", page: 2 },
  }
  const query = aQuery({ ...narrowed, text: "runner", cursor: "abc", exact: true, beyond: true })
  expect(loggedSearch(query, { visitorId: null, total: 7 })).toEqual({
    ...narrowed,
    ...{ query: "runner", visitorId: null, total: 7 },
  })
})
