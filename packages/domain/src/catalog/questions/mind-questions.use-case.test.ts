import { expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { askingShop, page } from "./testing/asking-shop.fake.ts"

const hide = { actorId: "admin", verdict: "hide", answerId: null, reason: "advertising" } as const

it("brings a question before staff once a reader, and takes it away and back with who and why", async () => {
  const { questions, ask, productId, told } = askingShop()
  const { id } = await ask()
  for (const _ of [1, 2]) expect(await questions.report("c2", id)).toEqual(ok(null))
  const queue = (await questions.queue("reported", page)).items
  expect(queue).toMatchObject([{ id, reports: 1, state: "shown" }])
  expect(JSON.stringify(queue)).not.toMatch(/"c[12]"/)
  await questions.moderate(id, hide)
  expect((await questions.list(productId, page)).items).toEqual([])
  expect(await questions.report("c3", id)).toEqual(err({ code: "QUESTION_NOT_FOUND" }))
  expect((await questions.queue("hidden", page)).items).toMatchObject([{ id, reports: 0, state: "hidden" }])
  await questions.moderate(id, { ...hide, verdict: "restore" })
  expect((await questions.queue("hidden", page)).items).toEqual([])
  expect((await questions.list(productId, page)).items).toHaveLength(1)
  expect(told.flatMap(({ staff }) => staff?.verdict ?? [])).toEqual(["hide", "restore"])
})

it("forgets whose account is gone", async () => {
  const { questions, ask, productId, kept } = askingShop()
  await ask()
  await questions.forget("c1")
  expect((await questions.list(productId, page)).items).toMatchObject([{ author: "A former customer" }])
  expect(JSON.stringify([...kept.values()])).not.toContain('"c1"')
})
