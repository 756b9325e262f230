import { err, ok, type Result } from "../../shared/index.ts"
import type { AskRefusal, MoneyStep, SecondPersonRefusal, StaffAsk } from "./staff-ask.model.ts"

/** Money out of goodwill always wants a second pair of eyes, the ordinary steps above the limit. */
export const maySendAlone = (
  { kind }: Pick<MoneyStep, "kind">,
  refundMinor: number,
  limitMinor: number,
): Result<null, SecondPersonRefusal> =>
  kind !== "refund" && refundMinor <= limitMinor
    ? ok(null)
    : err({ code: "NEEDS_SECOND_PERSON", refundMinor, limitMinor })

type How = Exclude<StaffAsk["status"], "ASKED">

/** Who may decide an ask: anybody but who asked; only who asked takes it back; and each only once. */
export const mayDecide = (
  ask: Pick<StaffAsk, "status" | "askedBy">,
  how: How,
  actorId: string,
): Result<null, AskRefusal> => {
  if (ask.status !== "ASKED") return err({ code: "ASK_DECIDED", status: ask.status })
  const isOwn = ask.askedBy === actorId
  if (how === "WITHDRAWN") return isOwn ? ok(null) : err({ code: "NOT_YOUR_ASK" })
  return isOwn ? err({ code: "OWN_ASK" }) : ok(null)
}
