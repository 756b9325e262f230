/** What happens to a shelf. */
export type ShelfMove = "PUT_AWAY" | "PICK" | "COUNT" | "TRANSFER" | "SETTLE"

const countEveryMs = 30 * 86_400_000

/**
 * When a shelf is to be counted next: thirty days after it was filled or counted, at once when its units were set right
 * without anybody looking. Null: what happened leaves the day as it was.
 */
export const countDueAfter = (move: ShelfMove, at: Date): Date | null => {
  if (move === "SETTLE") return at
  return move === "PUT_AWAY" || move === "COUNT" ? new Date(at.getTime() + countEveryMs) : null
}
