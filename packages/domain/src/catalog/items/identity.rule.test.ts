import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { identityText, productIdOf, slugOf } from "./identity.rule.ts"

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)

describe("identity", () => {
  it("is the same for the same row", () => {
    expect(productIdOf("ff".repeat(32))).toBe("pzzzzzzzzzzzzzzzz")
    expect(productIdOf("00".repeat(32))).toBe("p0000000000000000")
    expect(identityText("a", "bc")).not.toBe(identityText("ab", "c"))
  })

  it("makes readable addresses", () => {
    expect(slugOf("Vasana Cold-Pressed Groundnut Oil, 1 L", "p0123456789abcdef")).toBe(
      "vasana-cold-pressed-groundnut-oil-1-l-89abcdef",
    )
    expect(slugOf("Crème brûlée", "p0123456789abcdef")).toBe("creme-brulee-89abcdef")
    expect(slugOf("मूंगफली", "p0123456789abcdef")).toBe("89abcdef")
  })

  test.prop([hash, hash])("tells different first 80 bits apart", (a, b) => {
    expect(productIdOf(a) === productIdOf(b)).toBe(a.slice(0, 20) === b.slice(0, 20))
  })

  test.prop([fc.string(), hash])("a slug is safe in an address", (title, digest) => {
    expect(slugOf(title, productIdOf(digest))).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })
})
