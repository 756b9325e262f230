"use client"

import type { OrderView, ParcelView, ReturnReason } from "@haat/domain/ordering"
import { Button } from "@haat/ui/actions"
import { FieldFrame, inputClass, Select } from "@haat/ui/forms"
import { Dialog } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTRPC } from "../../../../trpc/client.tsx"
import { orderProblem } from "../order-words.rule.ts"
import { returnReasons } from "./parcel-words.rule.ts"
import { type ChosenUnits, PickUnits, unitsOf } from "./pick-units.client.tsx"

type Asked = { readonly code: string; readonly token?: string }
type ReturnItemsProps = {
  readonly order: OrderView
  readonly parcel: ParcelView
  readonly asked: Asked
  readonly onChanged: () => void
}

const useReturn = ({ parcel, asked, onChanged }: ReturnItemsProps, onDone: () => void) => {
  const trpc = useTRPC()
  const [chosen, setChosen] = useState<ChosenUnits>({})
  const [reason, setReason] = useState<ReturnReason | "">("")
  const [note, setNote] = useState("")
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const lines = unitsOf(chosen)
  const request = useMutation(
    trpc.ordering.requestReturn.mutationOptions({
      onSuccess: () => {
        onChanged()
        onDone()
      },
      onError: (error) => {
        if (error.data) setKey(crypto.randomUUID())
        setProblem(orderProblem(error.data?.refusal))
      },
    }),
  )
  const start = () => {
    if (lines.length === 0) return setProblem("Choose at least one item to send back.")
    if (reason === "") return setProblem("Choose why you send it back.")
    setProblem(null)
    request.mutate({ ...asked, shipmentId: parcel.id, lines, reason, note, idempotencyKey: key })
  }
  return { chosen, setChosen, reason, setReason, note, setNote, problem, start, busy: request.isPending }
}

const ReturnForm = (props: ReturnItemsProps & { readonly onDone: () => void }) => {
  const { order, parcel, onDone } = props
  const state = useReturn(props, onDone)
  const noteId = `return-note-${parcel.id}`
  const choices = parcel.lines.flatMap(({ lineNo, returnable }) => {
    const title = order.lines.find((line) => line.lineNo === lineNo)?.title ?? `Line ${lineNo}`
    return returnable > 0 ? [{ lineNo, title, units: returnable }] : []
  })
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        state.start()
      }}
    >
      <PickUnits
        legend="What do you send back?"
        choices={choices}
        chosen={state.chosen}
        onChange={state.setChosen}
      />
      <Select
        label="Why?"
        value={state.reason}
        onChange={(event) => state.setReason(event.target.value as ReturnReason | "")}
        className="w-full"
      >
        <option value="">Choose a reason</option>
        {returnReasons.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <FieldFrame id={noteId} label="Anything we should know?" optional>
        <textarea
          id={noteId}
          rows={2}
          maxLength={500}
          value={state.note}
          onChange={(event) => state.setNote(event.target.value)}
          className={`${inputClass} py-2.5`}
        />
      </FieldFrame>
      <p className="text-muted text-sm">
        We look at the items when they are with us, and pay their price back to where you paid from.
      </p>
      {state.problem ? (
        <p role="alert" className="font-medium text-madder text-sm">
          {state.problem}
        </p>
      ) : null}
      <Button type="submit" busy={state.busy}>
        Ask for the return
      </Button>
    </form>
  )
}

/** Asks to send delivered items back. */
export const ReturnItems = (props: ReturnItemsProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="plain" size="sm" onClick={() => setOpen(true)}>
        Return items
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Return items">
        <ReturnForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
