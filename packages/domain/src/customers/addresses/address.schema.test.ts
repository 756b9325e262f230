import { expect, it } from "vitest"
import { addressDraft } from "./address.schema.ts"

const typed = {
  name: " Asha Rao ",
  phone: "+91 98450-12345",
  line1: "12, 4th Cross",
  pincode: "560001",
  city: "Bengaluru",
  state: "Karnataka",
}

it("trims, fills in and keeps ten digits of the phone", () => {
  expect(addressDraft.parse(typed)).toEqual({
    ...typed,
    name: "Asha Rao",
    phone: "9845012345",
    line2: "",
    landmark: "",
  })
})

it("names the field that is wrong", () => {
  const fault = (change: Record<string, unknown>) =>
    addressDraft.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path.join("."))
  expect(fault({ phone: "12345" })).toEqual(["phone"])
  expect(fault({ pincode: "012345" })).toEqual(["pincode"])
  expect(fault({ name: "a\r\nBcc: x@example.com" })).toEqual(["name"])
  expect(fault({ city: "x".repeat(121) })).toEqual(["city"])
  expect(fault({ isDefault: true })).toEqual([""])
})
