import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { checkSignature, signWebhook } from "./webhook-signature.ts"

const secret = "a-secret-that-is-long-enough-for-tests"
const at = new Date("2026-01-05T06:30:00.000Z")
const rawBody = '{"id":"event-1","amount":50000}'
const signature = signWebhook(secret, rawBody, at)
const later = (ms: number) => new Date(at.getTime() + ms)
const check = (given: Partial<{ secret: string; rawBody: string; signature: string }>, now = at) =>
  checkSignature({ secret, rawBody, signature, ...given }, now, 300_000)

describe("checkSignature", () => {
  it("knows its own", () => {
    expect(check({})).toBe("genuine")
    expect(check({}, later(299_000))).toBe("genuine")
  })

  it.each([
    ["one byte of the body changed", { rawBody: rawBody.replace("50000", "50001") }],
    ["another's secret", { secret: `${secret}!` }],
    ["no signature", { signature: "" }],
    ["a moved timestamp", { signature: signature.replace(/t=\d+/, "t=1767594601") }],
    ["upper case", { signature: signature.toUpperCase() }],
    ["something before it", { signature: `x${signature}` }],
  ])("refuses %s", (_what, given) => {
    expect(check(given)).toBe("forged")
  })

  it("refuses six minutes old and ten minutes early", () => {
    expect(check({}, later(360_000))).toBe("stale")
    expect(check({}, later(-600_000))).toBe("stale")
  })

  test.prop([fc.string(), fc.string()])("never takes noise for a signature", (noise, body) => {
    expect(check({ signature: noise, rawBody: body })).toBe("forged")
  })
})
