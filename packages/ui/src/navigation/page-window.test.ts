import { describe, expect, it } from "vitest"
import { pageWindow } from "./page-window.ts"

const drawn = (page: number, pageCount: number): string =>
  pageWindow(page, pageCount)
    .map((entry) => (entry.kind === "gap" ? "…" : `${entry.page}`))
    .join(" ")

describe("pageWindow", () => {
  it("shows every page of a short list", () => {
    expect(drawn(2, 4)).toBe("1 2 3 4")
  })
  it("leaves out what is far from the current page", () => {
    expect(drawn(10, 40)).toBe("1 … 9 10 11 … 40")
  })
  it("never hides a single page behind a gap", () => {
    expect(drawn(4, 7)).toBe("1 2 3 4 5 6 7")
  })
  it("holds one page", () => {
    expect(drawn(1, 1)).toBe("1")
  })
})
