"use client"

import type { OrderView } from "@haat/domain/ordering"
import { Button, buttonClass } from "@haat/ui/actions"
import { Dialog } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { useMutation } from "@tanstack/react-query"
import Link from "next/link"
import { useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { BuyAgain } from "./buy-again.client.tsx"
import { orderProblem } from "./order-words.rule.ts"
import { CancelItems } from "./parcels/cancel-items.client.tsx"
import { cancellableLines } from "./parcels/parcel-words.rule.ts"

type Asked = { readonly code: string; readonly token?: string }
type OrderActionsProps = { readonly order: OrderView; readonly asked: Asked; readonly onChanged: () => void }

const usePay = (asked: Asked, onProblem: (problem: string) => void) => {
  const trpc = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const pay = useMutation(
    trpc.ordering.pay.mutationOptions({
      onSuccess: ({ redirectUrl }) => window.location.assign(redirectUrl),
      onError: (error) => {
        // An answer means this attempt is over; silence means it may exist, and its key must be kept.
        if (error.data) setKey(null)
        onProblem(orderProblem(error.data?.refusal))
      },
    }),
  )
  const start = () => {
    const idempotencyKey = key ?? crypto.randomUUID()
    setKey(idempotencyKey)
    pay.mutate({ ...asked, idempotencyKey })
  }
  return { start, busy: pay.isPending || pay.isSuccess }
}

/** What was paid and hasn't gone back yet. */
const leftMinor = ({ totalMinor, refunds }: OrderView): number =>
  refunds.reduce((left, { amountMinor }) => left - amountMinor, totalMinor)

type CancelProps = OrderActionsProps & { readonly onProblem: (problem: string) => void }

const Cancel = ({ order, asked, onChanged, onProblem }: CancelProps) => {
  const trpc = useTRPC()
  const [open, setOpen] = useState(false)
  const paid = order.payment.state === "captured"
  const cancel = useMutation(
    trpc.ordering.cancel.mutationOptions({
      onSuccess: onChanged,
      onError: (error) => onProblem(orderProblem(error.data?.refusal)),
      onSettled: () => setOpen(false),
    }),
  )
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)}>
        Cancel order
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Cancel this order?">
        <p>
          {paid
            ? `All items are cancelled and ${formatMinor(leftMinor(order))} goes back to where you paid from.`
            : "Your items go back on sale. Nothing was charged."}
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button tone="danger" busy={cancel.isPending} onClick={() => cancel.mutate(asked)}>
            Yes, cancel it
          </Button>
          <Button tone="plain" onClick={() => setOpen(false)}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </>
  )
}

/** Each leads to the one payment that may be open: none begins a second beside it. */
const payWords = ({ payment, totalMinor }: OrderView): string => {
  if (payment.state === "unknown") return "Ask the bank now"
  return payment.state === "declined" ? "Try the payment again" : `Pay ${formatMinor(totalMinor)}`
}

/** Only what is allowed now. */
export const OrderActions = (props: OrderActionsProps) => {
  const { order, asked } = props
  const [problem, setProblem] = useState<string | null>(null)
  const pay = usePay(asked, setProblem)
  const isUnknown = order.payment.state === "unknown"
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-3">
        {order.canPay ? (
          <Button
            size="lg"
            tone={isUnknown ? "plain" : "brand"}
            busy={pay.busy}
            onClick={() => {
              setProblem(null)
              pay.start()
            }}
          >
            {payWords(order)}
          </Button>
        ) : (
          <Link href="/" className={buttonClass({})}>
            Continue shopping
          </Link>
        )}
        {order.canPay ? null : <BuyAgain order={order} onProblem={setProblem} />}
        {cancellableLines(order).length > 0 ? <CancelItems {...props} /> : null}
        {order.canCancel ? <Cancel {...props} onProblem={setProblem} /> : null}
      </div>
      {order.canPay && isUnknown ? (
        <p className="text-sm text-muted">
          You can’t be charged twice: if the bank has never heard of this payment, its page opens and you pay
          there.
        </p>
      ) : null}
      {problem ? (
        <p role="alert" className="text-sm font-medium text-madder">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
