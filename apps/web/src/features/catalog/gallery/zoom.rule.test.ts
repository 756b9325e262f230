import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { closer, farther, pictureBySwipe, pinched, zoomSteps } from "./zoom.rule.ts"

it("goes nearer and back by steps, and no farther than the whole picture", () => {
  const nearer = [1, closer(1), closer(closer(1)), closer(closer(closer(1)))]
  expect(nearer).toEqual(zoomSteps)
  expect(closer(4)).toBe(4)
  expect(nearer.toReversed().map(farther)).toEqual([2.5, 1.5, 1, 1])
  expect([closer(2), farther(2)]).toEqual([2.5, 1.5])
})

test.prop([fc.double({ min: 1, max: 4, noNaN: true }), fc.nat({ max: 2000 }), fc.nat({ max: 2000 })])(
  "a pinch stays within the steps, and fingers that don't move change nothing",
  (began, from, to) => {
    expect(pinched(began, from, to)).toBeGreaterThanOrEqual(1)
    expect(pinched(began, from, to)).toBeLessThanOrEqual(4)
    expect(pinched(began, from, from)).toBeCloseTo(began)
  },
)

it.each([
  [{ x: -80, y: 10 }, 1],
  [{ x: 80, y: 10 }, null],
  [{ x: -20, y: 0 }, null],
  [{ x: -80, y: 120 }, null],
])("a finger that moved %j on the first of three turns to %s", (moved, to) => {
  expect(pictureBySwipe(moved, 0, 3)).toBe(to)
})
