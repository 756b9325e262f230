import { expect, it } from "vitest"
import { worthSuggesting } from "./worth-suggesting.rule.ts"

const seen = (query: string, over = {}) => worthSuggesting({ query, total: 5, page: 1, filters: {}, ...over })

it("offers plain words that found something", () => {
  expect(seen(" Blue  KURTA! ")).toBe("blue kurta")
  expect(seen("चप्पल")).toBe("चप्पल")
})

it.each([
  ["what found nothing", "kurta", { total: 0 }],
  ["a later page", "kurta", { page: 2 }],
  ["a filtered list", "kurta", { filters: { color: ["Red"] } }],
  ["a telephone", "98450 12345", {}],
  ["a mail address", "asha@example.com", {}],
  ["what no window shows", "fucking shoes", {}],
  ["whole sentences", "what shall i give my father for his birthday", {}],
  ["two letters", "tv", {}],
])("keeps %s to itself", (_, query, over) => {
  expect(seen(query, over)).toBeNull()
})
