import type { StaffAsk } from "@haat/domain/ordering"

const units = (count: number): string => (count === 1 ? "1 unit" : `${count} units`)

/** What is asked for, in words. */
export const stepText = ({ step }: Pick<StaffAsk, "step">): string => {
  if (step.kind === "refund") return "Pay back a part; the items stay with the buyer"
  if (step.kind === "cancel") return "Cancel the whole order"
  const count = step.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return `Cancel ${units(count)} of the order`
}

const states: Readonly<Record<StaffAsk["status"], string>> = {
  ASKED: "Waits for a second person",
  DONE: "Approved and done",
  REFUSED: "Refused",
  WITHDRAWN: "Taken back",
}
export const askState = (status: StaffAsk["status"]): string => states[status]

/** What `me` may do with an ask: decide others', take back one's own, nothing once it is decided. */
export const askChoices = (
  { status, askedBy }: Pick<StaffAsk, "status" | "askedBy">,
  me: string,
): readonly ("approve" | "refuse" | "withdraw")[] => {
  if (status !== "ASKED") return []
  return askedBy === me ? ["withdraw"] : ["approve", "refuse"]
}
