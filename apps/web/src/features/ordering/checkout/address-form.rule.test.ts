import { describe, expect, it } from "vitest"
import {
  emptyForm,
  fieldProblem,
  formProblems,
  orderAddress,
  placeOver,
  plainPhone,
} from "./address-form.rule.ts"

const good = {
  email: "asha@example.com",
  name: "Asha Rao",
  phone: "+91 98450-12345",
  pincode: "560001",
  line1: "12 MG Road",
  line2: "",
  landmark: "",
  city: "Bengaluru",
  state: "Karnataka",
}

describe("formProblems", () => {
  it("has nothing against a good form", () => {
    expect(formProblems(good)).toEqual({})
  })
  it("asks for everything needed, in the order of the page", () => {
    expect(Object.keys(formProblems(emptyForm))).toEqual([
      "email",
      "name",
      "phone",
      "pincode",
      "line1",
      "city",
      "state",
    ])
  })
})

describe("fieldProblem", () => {
  it.each(["asha", "asha@", "a b@example.com", "asha@example"])("sends back the e-mail %s", (email) => {
    expect(fieldProblem("email", email)).toMatch(/name@example.com/)
  })
  it.each(["12345", "1234567890", "98450123456"])("sends back the phone %s", (phone) => {
    expect(fieldProblem("phone", phone)).toMatch(/10 digits/)
  })
  it("bounds optional lines", () => {
    expect(fieldProblem("line2", "x".repeat(201))).toMatch(/200/)
    expect(fieldProblem("landmark", "")).toBeNull()
  })
})

it("takes a phone in any way people write it", () => {
  for (const phone of ["9845012345", "098450 12345", "+919845012345", "91-98450-12345"])
    expect(plainPhone(phone)).toBe("9845012345")
})

it("makes the order's address of it, without the e-mail", () => {
  const address = orderAddress({ ...good, name: " Asha Rao " })
  expect(address).toMatchObject({ name: "Asha Rao", phone: "9845012345" })
  expect(address).not.toHaveProperty("email")
})

describe("placeOver", () => {
  const known = { city: "Bengaluru", state: "Karnataka" }
  it("fills what is empty and leaves what people wrote", () => {
    expect(placeOver({ city: "", state: " " }, known, false)).toEqual(known)
    const own = { city: "Yelahanka", state: "Karnataka" }
    expect(placeOver(own, known, false)).toEqual(own)
  })
  it("replaces another pincode’s", () => {
    expect(placeOver({ city: "Mumbai", state: "Maharashtra" }, known, true)).toEqual(known)
  })
})
