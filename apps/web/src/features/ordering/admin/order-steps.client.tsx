"use client"

import type { DeskOrderView } from "@haat/domain/ordering"
import { Field } from "@haat/ui/forms"
import { StaffForm } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { paiseOf } from "./order-filter.rule.ts"
import { staffProblem } from "./staff-words.rule.ts"

type Props = { readonly order: DeskOrderView; readonly onChanged: () => void }

/** Calls the whole order off. */
export const CancelOrder = ({ order, onChanged }: Props) => {
  const trpc = useTRPC()
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const cancel = useMutation(trpc.orderingAdmin.cancel.mutationOptions())
  const ask = useMutation(trpc.orderingAdmin.ask.mutationOptions())
  const send = async (reason: string) => {
    try {
      const what = { code: order.code, reason }
      if (asking) await ask.mutateAsync({ ...what, idempotencyKey: key, step: { kind: "cancel" } })
      else await cancel.mutateAsync(what)
      onChanged()
      return true
    } catch (error) {
      const refusal = (error as { data?: { refusal?: { code: string } } }).data?.refusal
      setAsking(refusal?.code === "NEEDS_SECOND_PERSON")
      setProblem(staffProblem(refusal))
      return false
    }
  }
  const isPaid = order.placedAt !== null
  return (
    <StaffForm
      label="Cancel order"
      confirm={asking ? "Ask for it" : "Cancel it"}
      tone="danger"
      problem={problem}
      busy={cancel.isPending || ask.isPending}
      onSend={send}
    >
      <p>
        {isPaid
          ? `All items are called off, and ${formatMinor(order.refundableMinor)} goes back to the buyer.`
          : "The items go back on sale. Nothing was taken."}
      </p>
    </StaffForm>
  )
}

/** Asks for a part to be paid back, up to what is left of the capture; another member of staff decides. */
export const RefundOrder = ({ order, onChanged }: Props) => {
  const trpc = useTRPC()
  const [typed, setTyped] = useState("")
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const ask = useMutation(trpc.orderingAdmin.ask.mutationOptions())
  const amountMinor = paiseOf(typed)
  const isTooHigh = amountMinor !== null && amountMinor > order.refundableMinor
  const send = async (reason: string) => {
    if (amountMinor === null) return false
    try {
      const step = { kind: "refund" as const, amountMinor }
      await ask.mutateAsync({ code: order.code, reason, step, idempotencyKey: key })
      setTyped("")
      setKey(crypto.randomUUID())
      onChanged()
      return true
    } catch (error) {
      const { data } = error as { data?: { refusal?: { code: string } } }
      // An answer ends this request; silence means it may have been done, and the same key finds out.
      if (data) setKey(crypto.randomUUID())
      setProblem(staffProblem(data?.refusal))
      return false
    }
  }
  return (
    <StaffForm
      label="Pay back a part"
      confirm={amountMinor ? `Ask for ${formatMinor(amountMinor)}` : "Ask for it"}
      tone="danger"
      problem={problem}
      busy={ask.isPending}
      canSend={amountMinor !== null && amountMinor > 0 && !isTooHigh}
      onSend={send}
    >
      <Field
        id="refund-amount"
        label="Rupees"
        inputMode="decimal"
        value={typed}
        hint={`Up to ${formatMinor(order.refundableMinor)} is left of what was paid. Items stay with the buyer. Another member of staff decides.`}
        error={isTooHigh ? "That is more than is left of what was paid." : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
    </StaffForm>
  )
}
