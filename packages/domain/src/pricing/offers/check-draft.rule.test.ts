import { expect, it } from "vitest"
import { conditionsOf, offerOf } from "../testing/index.ts"
import { checkDraft } from "./check-draft.rule.ts"

const field = (given: Parameters<typeof offerOf>[0]) => {
  const checked = checkDraft(offerOf(given))
  return checked.ok || checked.error.code !== "OFFER_INVALID" ? "ok" : checked.error.field
}

it("takes what makes sense", () => {
  expect(field({})).toBe("ok")
  expect(field({ needsCoupon: true, conditions: conditionsOf({ segment: "first-order" }) })).toBe("ok")
})

it("refuses what can't be kept", () => {
  const [early, late] = [new Date(1), new Date(2)]
  expect(field({ conditions: conditionsOf({ startsAt: late, endsAt: early }) })).toBe("endsAt")
  expect(field({ conditions: conditionsOf({ startsAt: early, endsAt: early }) })).toBe("endsAt")
  expect(field({ conditions: conditionsOf({ segment: "first-order" }) })).toBe("segment")
  expect(field({ conditions: conditionsOf({ customerIds: ["c1"] }) })).toBe("customerIds")
  expect(field({ benefit: { kind: "percent", percent: 100, capMinor: null } })).toBe("percent")
})
