"use client"

import type { OrderView } from "@haat/domain/ordering"
import { Button } from "@haat/ui/actions"
import { Dialog } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTRPC } from "../../../../trpc/client.tsx"
import { orderProblem } from "../order-words.rule.ts"
import { cancellableLines } from "./parcel-words.rule.ts"
import { type ChosenUnits, PickUnits, unitsOf } from "./pick-units.client.tsx"

type Asked = { readonly code: string; readonly token?: string }
type CancelItemsProps = { readonly order: OrderView; readonly asked: Asked; readonly onChanged: () => void }

const useCancel = ({ asked, onChanged }: CancelItemsProps, onDone: () => void) => {
  const trpc = useTRPC()
  const [chosen, setChosen] = useState<ChosenUnits>({})
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const lines = unitsOf(chosen)
  const quote = useQuery(
    trpc.ordering.quoteCancel.queryOptions(
      { ...asked, lines },
      { enabled: lines.length > 0, staleTime: 0, placeholderData: keepPreviousData, retry: false },
    ),
  )
  const cancel = useMutation(
    trpc.ordering.cancelLines.mutationOptions({
      onSuccess: () => {
        onChanged()
        onDone()
      },
      onError: (error) => {
        setProblem(orderProblem(error.data?.refusal))
        // An answer ends this request; silence means it may have been done, and the same key finds out.
        if (error.data) setKey(crypto.randomUUID())
        void quote.refetch()
        onChanged()
      },
    }),
  )
  const choose = (next: ChosenUnits) => {
    setChosen(next)
    setProblem(null)
    setKey(crypto.randomUUID())
  }
  const start = () => {
    if (quote.data)
      cancel.mutate({ ...asked, lines, idempotencyKey: key, expectedRefundMinor: quote.data.refundMinor })
  }
  return { chosen, choose, lines, quote, cancel, problem, start }
}

const CancelForm = (props: CancelItemsProps & { readonly onDone: () => void }) => {
  const { chosen, choose, lines, quote, cancel, problem, start } = useCancel(props, props.onDone)
  const isReady = lines.length > 0 && quote.data !== undefined && !quote.isFetching
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <PickUnits
        legend="Which items don’t you want any more?"
        choices={cancellableLines(props.order)}
        chosen={chosen}
        onChange={choose}
      />
      <p role="status" className="flex justify-between gap-4 border-line border-t pt-3 font-semibold">
        <span>
          {lines.length > 0 ? "Goes back to where you paid from" : "Choose an item to see your refund"}
        </span>
        {lines.length > 0 ? (
          <span className="tabular-nums">
            {quote.data && isReady ? formatMinor(quote.data.refundMinor) : "…"}
          </span>
        ) : null}
      </p>
      {problem ? (
        <p role="alert" className="font-medium text-madder text-sm">
          {problem}
        </p>
      ) : null}
      <Button type="submit" tone="danger" busy={cancel.isPending} disabled={!isReady}>
        Cancel {lines.length > 1 ? "these items" : "this item"}
      </Button>
    </form>
  )
}

/** Calls single items off; the sum that goes back stands there before anything is confirmed. */
export const CancelItems = (props: CancelItemsProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="plain" onClick={() => setOpen(true)}>
        Cancel items
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Cancel items">
        <CancelForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
