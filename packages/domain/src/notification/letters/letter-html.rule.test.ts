import { expect, it } from "vitest"
import { orderFactsOf } from "../testing/index.ts"
import { letterHtml } from "./letter-html.rule.ts"

const parts = { headline: "Hello", body: "Body", call: "Go", showArrival: true, rows: [] }

it("keeps hostile text inert in every place it can reach", () => {
  const evil = `"><script>alert(1)</script>{{13*13}}\${13*13}<%= 13*13 %>`
  const base = orderFactsOf({})
  const html = letterHtml(
    orderFactsOf({ code: evil, href: evil, address: { ...base.address, name: evil, line1: evil } }),
    { ...parts, rows: [{ title: evil, arrival: evil, amount: evil }] },
  )
  expect(html).not.toContain("<script>")
  expect(html).not.toContain("169")
  expect(html.match(/<a href="[^"]*"/g)).toHaveLength(1)
})

it("leaves the address out where nothing is delivered", () => {
  expect(letterHtml(orderFactsOf({}), parts)).toContain("Delivery to")
  expect(letterHtml(orderFactsOf({}), { ...parts, showArrival: false })).not.toContain("Delivery to")
})
