import { describe, expect, it } from "vitest"
import { safeNext } from "./safe-next.rule.ts"

describe("safeNext", () => {
  it.each(["/checkout", "/orders/AB12?t=x", "/c/tea?f.brand=A%20B"])("goes on to %s", (path) => {
    expect(safeNext(path, "/")).toBe(path)
  })
  it.each([
    null,
    "",
    "//evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/@evil.example:80\n",
    "\t//evil.example",
    "/.//evil.example\\@",
    "/api/auth/sign-out",
    "/sign-in?next=/sign-in",
  ])("doesn't follow %j", (path) => {
    expect(safeNext(path, "/account")).toBe("/account")
  })
  it("keeps a path with dots within the shop", () => {
    expect(safeNext("/..//evil.example", "/")).toMatch(/^\//)
    expect(new URL(safeNext("/..//evil.example", "/"), "https://haat.example").host).toBe("haat.example")
  })
})
