import { expect, it } from "vitest"
import { aDocument } from "./document.builder.ts"
import { fakeMisshapen } from "./misshapen.fake.ts"

it("lists by id, takes readings of the same version, and keeps what is newer", async () => {
  const { misshapen, left } = fakeMisshapen(
    new Map([
      ["P-2", 5],
      ["P-1", 5],
    ]),
  )
  expect(await misshapen.list(null, 1)).toEqual(["P-1"])
  expect(await misshapen.list("P-1", 9)).toEqual(["P-2"])
  const put = (productId: string, version: number) =>
    ({ kind: "put", document: aDocument({ productId, version }) }) as const
  expect(await misshapen.rewrite([put("P-1", 5), put("P-2", 4)])).toEqual(["P-2"])
  expect([...left.keys()]).toEqual(["P-2"])
  expect(await misshapen.count()).toBe(1)
})
