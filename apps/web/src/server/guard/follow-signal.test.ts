import { expect, it } from "vitest"
import { mayFollow } from "./follow-signal.ts"

it("follows nobody who asks not to be, in whatever way a browser writes its header", () => {
  expect(mayFollow(new Headers({ "Sec-GPC": "1" }))).toBe(false)
  expect(mayFollow(new Headers({ "sec-gpc": " 1 " }))).toBe(false)
  expect([new Headers(), new Headers({ "Sec-GPC": "0" })].map(mayFollow)).toEqual([true, true])
})
