import { describe, expect, it } from "vitest"
import { mayDecide, maySendAlone } from "./second-person.rule.ts"

describe("maySendAlone", () => {
  it("lets one person do ordinary steps up to the limit, and goodwill never", () => {
    expect(maySendAlone({ kind: "cancel" }, 5_000, 5_000).ok).toBe(true)
    expect(maySendAlone({ kind: "cancel-lines" }, 5_001, 5_000)).toEqual({
      ok: false,
      error: { code: "NEEDS_SECOND_PERSON", refundMinor: 5_001, limitMinor: 5_000 },
    })
    expect(maySendAlone({ kind: "refund" }, 1, 5_000).ok).toBe(false)
  })
})

describe("mayDecide", () => {
  const ask = { status: "ASKED", askedBy: "asha" } as const
  const codeOf = (answer: ReturnType<typeof mayDecide>) => (answer.ok ? "ok" : answer.error.code)

  it("is for anybody but who asked; taking it back only for who asked", () => {
    const by = (who: string) =>
      (["DONE", "REFUSED", "WITHDRAWN"] as const).map((how) => codeOf(mayDecide(ask, how, who)))
    expect(by("asha")).toEqual(["OWN_ASK", "OWN_ASK", "ok"])
    expect(by("bela")).toEqual(["ok", "ok", "NOT_YOUR_ASK"])
  })

  it("is possible once", () => {
    for (const status of ["DONE", "REFUSED", "WITHDRAWN"] as const)
      expect(mayDecide({ ...ask, status }, "DONE", "bela")).toMatchObject({
        error: { code: "ASK_DECIDED", status },
      })
  })
})
