import { expect, it } from "vitest"
import {
  answered,
  judged,
  reported,
  shownQuestion,
  staffQuestion,
  voiceOf,
  withoutCustomer,
} from "./change-question.rule.ts"
import { type Answer, type Question, questionLimits } from "./question.model.ts"

const at = new Date("2026-01-05T10:00:00Z")
const answer = (n: number, more: Partial<Answer> = {}): Answer => ({
  ...{ id: `a${n}`, customerId: `c${n}`, author: "Ravi M.", voice: "buyer", text: "Yes" },
  ...{ state: "shown", writtenAt: at },
  ...more,
})
const question: Question = {
  ...{ id: "q1", productId: "p1", customerId: "c1", author: "Asha R.", text: "Hot?", state: "shown" },
  ...{ answers: [answer(2)], reportedBy: ["c3"], askedAt: at },
}

it("takes an answer once, and no more than fit", () => {
  expect(answered(question, answer(2))).toEqual({ ok: true, value: question })
  const full = { ...question, answers: Array.from({ length: questionLimits.answers }, (_, n) => answer(n)) }
  expect(answered(full, answer(99))).toMatchObject({ error: { code: "QUESTION_FULL" } })
  expect(answered({ ...question, state: "hidden" }, answer(5))).toMatchObject({ ok: false })
})

it("counts a report once", () => {
  expect(reported(question, "c3")).toEqual({ ok: true, value: question })
  expect(reported(question, "c4")).toMatchObject({ value: { reportedBy: ["c3", "c4"] } })
})

it("hides one answer or the whole, and forgets the reports", () => {
  const staff = { actorId: "a", reason: "x" }
  const without = judged(question, { ...staff, verdict: "hide", answerId: "a2" })
  expect(without.ok && shownQuestion(without.value).answers).toEqual([])
  expect(without.ok && staffQuestion(without.value)).toMatchObject({ reports: 0, state: "shown" })
  expect(judged(question, { ...staff, verdict: "hide", answerId: "none" })).toMatchObject({ ok: false })
  expect(judged(question, { ...staff, verdict: "keep", answerId: null })).toMatchObject({
    value: { state: "shown", reportedBy: [] },
  })
})

it("lets a supplier speak for their own products alone", () => {
  const supplier = { role: "supplier", supplierId: "SUP-01" } as const
  expect(voiceOf(supplier, { supplierId: "SUP-01" }, false)).toBe("seller")
  expect(voiceOf(supplier, { supplierId: "SUP-02" }, false)).toBeNull()
})

it("leaves no trace of a customer", () => {
  for (const one of ["c1", "c2", "c3"])
    expect(JSON.stringify(withoutCustomer(question, one))).not.toContain(`"${one}"`)
})
