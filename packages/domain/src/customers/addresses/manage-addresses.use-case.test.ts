import { expect, it } from "vitest"
import { ADDRESS_LIMIT } from "../customers.model.ts"
import { addressDraftOf, createFakeAddresses } from "../testing/index.ts"
import { makeManageAddresses } from "./manage-addresses.use-case.ts"

const setUp = () =>
  makeManageAddresses({
    addresses: createFakeAddresses(),
    gazetteer: { isKnown: async (pincode) => pincode !== "999999" },
  })

const draft = addressDraftOf({})

it("answers another customer's address as one that doesn't exist", async () => {
  const manage = setUp()
  const added = await manage.addAddress("a", draft)
  const id = added.ok ? added.value.id : ""
  const missing = { ok: false, error: { code: "ADDRESS_NOT_FOUND" } }
  expect(await manage.editAddress("b", id, draft)).toEqual(missing)
  expect(await manage.deleteAddress("b", id)).toEqual(missing)
  expect(await manage.makeDefault("b", id)).toEqual(missing)
  expect(await manage.listAddresses("b")).toEqual([])
  expect(await manage.listAddresses("a")).toEqual([{ ...draft, id, isDefault: true }])
})

it("knows pincodes and its limit", async () => {
  const manage = setUp()
  expect(await manage.addAddress("a", { ...draft, pincode: "999999" })).toEqual({
    ok: false,
    error: { code: "UNKNOWN_PINCODE", pincode: "999999" },
  })
  for (let n = 0; n < ADDRESS_LIMIT; n += 1) await manage.addAddress("a", draft)
  expect(await manage.addAddress("a", draft)).toMatchObject({ error: { code: "TOO_MANY_ADDRESSES" } })
})
