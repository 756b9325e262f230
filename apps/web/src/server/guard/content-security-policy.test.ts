import { describe, expect, it } from "vitest"
import { contentSecurityPolicy } from "./content-security-policy.ts"

const directive = (policy: string, name: string): string =>
  policy.split("; ").find((part) => part.startsWith(`${name} `)) ?? ""

describe("contentSecurityPolicy", () => {
  it("runs on private pages only what carries the request's nonce", () => {
    const policy = contentSecurityPolicy({ nonce: "abc", development: false })
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc'")
  })
  it("lets shared pages bring their inline flight data, and nothing from elsewhere", () => {
    const policy = contentSecurityPolicy({ nonce: null, development: false })
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'unsafe-inline'")
  })
  it("can't be framed, moved by a base, or made to send a form away", () => {
    for (const nonce of ["abc", null]) {
      const policy = contentSecurityPolicy({ nonce, development: false })
      expect(directive(policy, "frame-ancestors")).toBe("frame-ancestors 'none'")
      expect(directive(policy, "base-uri")).toBe("base-uri 'none'")
      expect(directive(policy, "form-action")).toBe("form-action 'self'")
      expect(directive(policy, "object-src")).toBe("object-src 'none'")
      expect(policy).not.toContain("unsafe-eval")
    }
  })
})
