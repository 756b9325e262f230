import { expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { askingShop, page, shopper } from "./testing/asking-shop.fake.ts"

it("asks once however often it is sent, and shows no more than a first name", async () => {
  const { questions, ask, productId, kept } = askingShop()
  const first = await ask()
  expect(await ask()).toEqual(first)
  expect(kept.size).toBe(1)
  const { items } = await questions.list(productId, page)
  expect(items).toMatchObject([{ author: "Asha R.", text: "Does it keep tea hot?", answers: [] }])
  expect(JSON.stringify(items)).not.toContain('"c1"')
})

it("asks about what is sold here alone", async () => {
  const { questions } = askingShop()
  const asked = await questions.ask(shopper, { productId: "pnone", text: "Is it there?", key: "k" })
  expect(asked).toEqual(err({ code: "PRODUCT_NOT_FOUND" }))
})

it("is answered by its seller, staff and who got it, and by nobody else", async () => {
  const { questions, ask, productId } = askingShop()
  const { id: questionId } = await ask()
  const as = (customerId: string, role: "shopper" | "supplier" | "admin", supplierId: string | null) =>
    questions.answer(
      { customerId, name: "Ravi Menon", role, supplierId },
      { questionId, text: "Yes", key: `by-${customerId}` },
    )
  const stranger = err({ code: "MAY_NOT_ANSWER" })
  expect(await as("c2", "shopper", null)).toEqual(stranger)
  expect(await as("s2", "supplier", "SUP-02")).toEqual(stranger)
  const voiceOf = (customerId: string) =>
    questions.voiceFor({ customerId, name: "Ravi", role: "shopper", supplierId: null }, productId)
  expect(await Promise.all([voiceOf("c2"), voiceOf("c9")])).toEqual([null, "buyer"])
  expect(await questions.voiceFor(shopper, "pnone")).toBeNull()
  await as("s1", "supplier", "SUP-01")
  await as("a1", "admin", null)
  await as("c9", "shopper", null)
  const again = await as("c9", "shopper", null)
  expect(again.ok && again.value.answers.map(({ voice }) => voice)).toEqual(["seller", "staff", "buyer"])
})
