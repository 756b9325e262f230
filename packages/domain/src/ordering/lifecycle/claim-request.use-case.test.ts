import { expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { emptyBooks, fakeTransactions } from "../testing/index.ts"
import { makeClaimRequest } from "./claim-request.use-case.ts"

it("does the work once per key, repeats its reference, and refuses another body", async () => {
  const inTransaction = fakeTransactions(emptyBooks({}), () => new Date(0))
  let works = 0
  const ask = (hash: string, answer = ok("made")) =>
    inTransaction((tx) =>
      makeClaimRequest(tx)({ orderId: "o1", operation: "refund", key: "key-1", hash }, async () => {
        works += 1
        return answer
      }),
    )
  expect(await ask("a", err({ code: "NO" }) as never)).toEqual(err({ code: "NO" }))
  expect([await ask("a"), await ask("a")]).toEqual([ok("made"), ok("made")])
  expect(await ask("b")).toEqual(err({ code: "IDEMPOTENCY_CONFLICT" }))
  expect(works).toBe(2)
})
