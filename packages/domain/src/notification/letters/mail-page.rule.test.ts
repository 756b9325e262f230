import { expect, it } from "vitest"
import { mailPage } from "./mail-page.rule.ts"

const parts = {
  headline: "Hello",
  body: "body",
  rest: "",
  foot: "foot",
  call: "Open",
  href: "https://haat.example/",
}

it("is a whole page without outside resources", () => {
  const html = mailPage(parts)
  expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  expect(html).not.toMatch(/<(?:img|script|link)|url\(/)
})

it("keeps headline, call and address inert", () => {
  const html = mailPage({ ...parts, headline: "<i>", call: "<u>", href: 'https://haat.example/"><s>' })
  for (const tag of ["<i>", "<u>", "<s>"]) expect(html).not.toContain(tag)
})
