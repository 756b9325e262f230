import { TRPCError } from "@trpc/server"
import { describe, expect, it } from "vitest"
import { inputIssues } from "../error-shape.ts"
import { cursorInput, openCursor, sealCursor } from "./list-cursor.ts"

const now = new Date("2026-11-18T06:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const question = { text: "मग", pincode: "560001" }
const cursor = sealCursor('[2,"place"]', question, now)

const issuesOf = (open: () => unknown) => {
  try {
    open()
    return null
  } catch (error) {
    return error instanceof TRPCError ? [error.code, ...inputIssues(error.cause)] : error
  }
}

describe("a cursor", () => {
  it("names the place it was written for", () => {
    expect(cursorInput.parse(cursor)).toBe(cursor)
    expect(openCursor(cursor, question, later(14))).toBe('[2,"place"]')
  })

  it.each([
    ["another question", () => openCursor(cursor, { ...question, pincode: "110001" }, now)],
    [
      "another place",
      () =>
        openCursor(
          `${Buffer.from("[9]").toString("base64url")}.${cursor.split(".").slice(1).join(".")}`,
          question,
          now,
        ),
    ],
    ["another time", () => openCursor(cursor.replace(/\.[0-9a-z]+\./, ".zzzzzz."), question, now)],
    [
      "somebody else's seal",
      () => openCursor(`${cursor.slice(0, -1)}${cursor.endsWith("A") ? "B" : "A"}`, question, now),
    ],
    ["no seal", () => openCursor("W10.a.b", question, now)],
  ])("of %s is refused, with its field and what to do", (_, open) => {
    expect(issuesOf(open)).toEqual([
      "BAD_REQUEST",
      { field: "cursor", message: expect.stringMatching(/wasn't given for this question.*leave it out/) },
    ])
  })

  it("that is too old is refused, with its field and what to do", () => {
    expect(issuesOf(() => openCursor(cursor, question, later(16)))).toEqual([
      "BAD_REQUEST",
      { field: "cursor", message: expect.stringMatching(/older than a quarter of an hour.*leave it out/) },
    ])
  })

  it("is a word of bounded length", () => {
    for (const bad of ["", "x", "a.b.c", `${"x".repeat(8000)}.a.${"m".repeat(43)}`, `${cursor}?`])
      expect(cursorInput.safeParse(bad).success, bad.slice(0, 20)).toBe(false)
  })
})
