import { expect, it } from "vitest"
import { personKey } from "./person-key.rule.ts"

const digest = (text: string) => `#${text}`

it("counts a customer by account and a guest by mailbox, however it is spelled", () => {
  expect(personKey({ customerId: "c1", email: "a@b.example" }, digest)).toBe("c:c1")
  const guest = (email: string) => personKey({ customerId: null, email }, digest)
  expect(guest("Asha+offers@Mail.example ")).toBe(guest("asha@mail.example"))
  expect(guest("asha@mail.example")).not.toBe(guest("usha@mail.example"))
  expect(personKey({ customerId: null, email: null }, digest)).toBeNull()
})
