import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { AttemptStatus, GatewayFact } from "../payment.model.ts"
import { factEffect, isOpen } from "./apply-fact.rule.ts"

const fact = (outcome: GatewayFact["outcome"], given: Partial<GatewayFact> = {}): GatewayFact => ({
  provider: "sandbox",
  eventId: "e1",
  attemptId: "a1",
  providerRef: "r1",
  outcome,
  amountMinor: 500,
  currency: "INR",
  reason: null,
  ...given,
})
const fresh = {
  status: "INITIATED" as AttemptStatus,
  amountMinor: 500,
  currency: "INR" as const,
  capturedMinor: 0,
}

const apply = (attempt: typeof fresh, one: GatewayFact): typeof fresh => {
  const effect = factEffect(attempt, one)
  return effect.kind === "stale"
    ? attempt
    : { ...attempt, status: effect.status, capturedMinor: effect.capturedMinor }
}

describe("factEffect", () => {
  it("takes money for certain only from a capture", () => {
    expect(factEffect(fresh, fact("authorized"))).toMatchObject({ status: "AUTHORIZED", capturedMinor: 0 })
    expect(factEffect(fresh, fact("captured"))).toMatchObject({ status: "CAPTURED", capturedMinor: 500 })
  })

  it("ends an unknown outcome by whatever the gateway says", () => {
    expect(
      factEffect({ ...fresh, status: "UNKNOWN" }, fact("declined", { reason: "no funds" })),
    ).toMatchObject({
      status: "DECLINED",
      declineReason: "no funds",
    })
  })

  it("lets a capture overrule a decline, never the other way round", () => {
    expect(factEffect({ ...fresh, status: "DECLINED" }, fact("captured")).kind).toBe("advance")
    expect(factEffect({ ...fresh, status: "CAPTURED" }, fact("declined")).kind).toBe("stale")
  })

  it.each([{ amountMinor: 100 }, { amountMinor: 501 }, { currency: "USD" }])(
    "sees a wrong amount %o",
    (given) => {
      expect(factEffect(fresh, fact("captured", given))).toMatchObject({ amountMatches: false })
    },
  )

  const outcomes = fc.array(
    fc.constantFrom<GatewayFact["outcome"]>("requires-action", "authorized", "captured", "declined"),
    { minLength: 1, maxLength: 12 },
  )
  test.prop([outcomes, fc.nat()])("ends the same whatever the order and the duplicates", (told, seed) => {
    const shuffled = [...told, ...told.slice(0, seed % told.length)].sort(
      (a, b) => ((a.length * 31 + seed) % 7) - ((b.length * 31 + seed) % 7),
    )
    const end = (facts: typeof told) => facts.map((one) => fact(one)).reduce(apply, fresh)
    expect(end(shuffled)).toEqual(end(told))
  })
})

describe("isOpen", () => {
  it("holds until the gateway has decided", () => {
    const open = (["INITIATED", "UNKNOWN", "REQUIRES_ACTION", "AUTHORIZED"] as const).map(isOpen)
    const closed = (["DECLINED", "VOIDED", "CAPTURED"] as const).map(isOpen)
    expect([...open, ...closed]).toEqual([true, true, true, true, false, false, false])
  })
})
