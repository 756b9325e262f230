import { ORDER_GROUPS } from "@haat/domain/ordering"
import { expect, it } from "vitest"
import { groupOfAddress, orderGroups } from "./order-groups.rule.ts"

it("offers every group there is, and takes an address's word for one", () => {
  expect(orderGroups.flatMap(({ key }) => key ?? []).sort()).toEqual(Object.keys(ORDER_GROUPS).sort())
  expect(groupOfAddress("coming")).toBe("coming")
  expect([groupOfAddress("nonsense"), groupOfAddress(undefined), groupOfAddress(["coming"])]).toEqual([
    null,
    null,
    null,
  ])
})
