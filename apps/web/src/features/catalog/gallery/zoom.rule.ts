import { pictureByKey } from "./turn.rule.ts"

/** How large a picture is shown, 1 being the whole of it. */
export const zoomSteps = [1, 1.5, 2.5, 4] as const
const [least, , , most] = zoomSteps

export const closer = (zoom: number): number => zoomSteps.find((step) => step > zoom) ?? most
export const farther = (zoom: number): number => zoomSteps.findLast((step) => step < zoom) ?? least

/** Two fingers that move apart from one distance to another, on a picture shown so large when they began. */
export const pinched = (began: number, from: number, to: number): number =>
  from <= 0 ? began : Math.min(most, Math.max(least, (began * to) / from))

const swipeLeast = 48

/** Which picture a finger turns to that moved so far, to the left below nothing; null where it merely touched or went up and down. */
export const pictureBySwipe = (
  moved: { readonly x: number; readonly y: number },
  shown: number,
  count: number,
): number | null => {
  if (Math.abs(moved.x) < swipeLeast || Math.abs(moved.x) < Math.abs(moved.y)) return null
  return pictureByKey(moved.x < 0 ? "ArrowRight" : "ArrowLeft", shown, count)
}
