import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { deepestPage, isCutOff, isInDepth, pageCountOf } from "./depth.rule.ts"
import { pageSizeDefault } from "./index-query.model.ts"
import { readSearchAddress } from "./search-url.rule.ts"

const page = { pageSize: fc.integer({ min: 1, max: 60 }), total: fc.nat({ max: 30_000 }) }

test.prop([page.total, page.pageSize])("the last page of any list is answered", (total, pageSize) => {
  const last = pageCountOf(total, pageSize)
  if (last === 0) return
  expect(isInDepth({ page: last, pageSize })).toBe(true)
  expect(isInDepth({ page: deepestPage(pageSize) + 1, pageSize })).toBe(false)
})

it("is the page an address leads to at most", () => {
  expect(pageCountOf(10_000, pageSizeDefault)).toBe(416)
  expect(readSearchAddress([["page", "417"]]).page).toBe(416)
})

it("tells a list that goes on behind its last page from one that ends", () => {
  expect(isCutOff({ page: 416, pageSize: 24, total: 10_000 })).toBe(true)
  expect(isCutOff({ page: 415, pageSize: 24, total: 10_000 })).toBe(false)
  expect(isCutOff({ page: 416, pageSize: 24, total: 9984 })).toBe(false)
  expect(isCutOff({ page: 2, pageSize: 24, total: 40 })).toBe(false)
})
