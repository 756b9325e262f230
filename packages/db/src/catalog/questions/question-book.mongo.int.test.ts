import type { Question } from "@haat/domain/catalog"
import { ok } from "@haat/domain/shared"
import { afterAll, expect, it } from "vitest"
import { freshCatalogs } from "../reviews/testing/fresh-catalogs.ts"
import { makeQuestionBook } from "./question-book.mongo.ts"

const catalogs = freshCatalogs()
afterAll(catalogs.close)

const at = new Date("2026-01-06T10:00:00Z")
const aQuestion = (n: number): Question => ({
  ...{ id: n.toString(16).padStart(32, "0"), productId: "p1", customerId: `c${n}`, author: "Asha R." },
  ...{ text: "Does it keep tea hot?", state: "shown", answers: [], reportedBy: [] },
  askedAt: new Date(at.getTime() + n * 1000),
})
const trace = (correlationId: string) => ({ at, correlationId })

it("keeps a question once, lists page after page, and loses none of twenty answers given at once", async () => {
  const { mongo } = await catalogs.open()
  const book = makeQuestionBook(mongo)
  await Promise.all([1, 1, 1, 2, 3].map((n) => book.add(aQuestion(n))))
  const first = await book.list("p1", { cursor: null, limit: 2 })
  expect(first.items.map(({ customerId }) => customerId)).toEqual(["c3", "c2"])
  const second = await book.list("p1", { cursor: first.next, limit: 2 })
  expect(second).toMatchObject({ items: [aQuestion(1)], next: null })
  expect((await book.list("p1", { cursor: "elsewhere", limit: 2 })).items).toEqual([])
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      const answer = { id: `a${n}`, customerId: `b${n}`, author: "Ravi M.", voice: "buyer" } as const
      return book.change(
        aQuestion(1).id,
        (before) =>
          ok({
            ...before,
            answers: [...before.answers, { ...answer, text: "Yes", state: "shown", writtenAt: at }],
          }),
        trace(`k${n}`),
      )
    }),
  )
  expect((await book.find(aQuestion(1).id))?.answers).toHaveLength(20)
  expect(await book.about("b7")).toEqual([aQuestion(1).id])
})

it("tells what staff did in the transaction of the change, and queues what is reported", async () => {
  const { mongo, told } = await catalogs.open()
  const book = makeQuestionBook(mongo)
  const { id } = await book.add(aQuestion(1))
  await book.change(id, (before) => ok({ ...before, reportedBy: ["c2"] }), trace("k1"))
  expect((await book.queue("reported", { cursor: null, limit: 5 })).items).toMatchObject([{ id }])
  const staff = { actorId: "admin", verdict: "hide", answerId: null, reason: "rude" } as const
  await book.change(id, (before) => ok({ ...before, state: "hidden", reportedBy: [] }), {
    ...trace("k2"),
    staff,
  })
  expect((await book.queue("reported", { cursor: null, limit: 5 })).items).toEqual([])
  expect((await book.list("p1", { cursor: null, limit: 5 })).items).toEqual([])
  const answer = { id: "a1", customerId: "c3", author: "Ravi M.", voice: "buyer", text: "No" } as const
  const answers = [{ ...answer, state: "hidden", writtenAt: at } as const]
  await book.add({ ...aQuestion(2), answers })
  await book.add(aQuestion(3))
  const hidden = await book.queue("hidden", { cursor: null, limit: 5 })
  expect(hidden.items.map((one) => one.id)).toEqual([aQuestion(2).id, id])
  expect(await told()).toMatchObject([
    {
      type: "catalog.writing_moderated.v1",
      payload: { subject: `question:${id}`, verdict: "hide", before: { state: "shown", reports: 1 } },
    },
  ])
})
