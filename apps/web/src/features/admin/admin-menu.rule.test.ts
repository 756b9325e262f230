import { expect, it } from "vitest"
import { ADMIN_MENU, currentEntry } from "./admin-menu.rule.ts"

it("knows the entry of a page and of what lies below it", () => {
  for (const { href } of ADMIN_MENU) expect(currentEntry(href)?.href).toBe(href)
  expect(currentEntry("/admin/never-made")?.href).toBe("/admin")
  expect(currentEntry("/account")).toBeUndefined()
})

it("lists no page twice, and each below /admin", () => {
  const paths = ADMIN_MENU.map(({ href }) => href)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.every((path) => /^\/admin(\/[a-z-]+)?$/.test(path))).toBe(true)
})
