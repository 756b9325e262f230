"use client"

import type { Transfer } from "@haat/domain/inventory"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { FieldFrame, inputClass } from "@haat/ui/forms"
import { type ReactNode, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"
import { LinesForm } from "./lines-form.client.tsx"
import { linesOf } from "./units-form.rule.ts"

type LineProps = {
  readonly transferId: string
  readonly line: Transfer["lines"][number]
  readonly here: boolean
}

const TransferLine = ({ transferId, line, here }: LineProps) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const open = line.sent - line.received - line.lost
  const [quantity, setQuantity] = useState(String(open))
  const arrive = (lost: boolean) =>
    run(`${quantity} × ${line.sku} ${lost ? "written off" : "received"}`, (id) =>
      api.inventoryAdmin.receiveTransfer.mutate({
        ...{ id, transferId, sku: line.sku, lost },
        quantity: Number(quantity),
      }),
    )
  return (
    <li className="flex flex-wrap items-end justify-between gap-3 py-3">
      <p className="min-w-0">
        <strong className="break-all">{line.sku}</strong>
        <span className="block text-muted text-sm">
          {line.sent} sent, {line.received} arrived, {line.lost} lost, {open} on the way
        </span>
      </p>
      {here && open > 0 ? (
        <div className="flex flex-wrap items-end gap-2">
          <input
            aria-label={`Units of ${line.sku} arrived`}
            inputMode="numeric"
            value={quantity}
            onChange={(event) => setQuantity(event.target.value.replace(/\D/g, ""))}
            className={`${inputClass} max-w-24 tabular-nums`}
          />
          <Button busy={busy} onClick={() => void arrive(false)}>
            Arrived
          </Button>
          <Button tone="plain" busy={busy} onClick={() => void arrive(true)}>
            Lost
          </Button>
        </div>
      ) : null}
      {problem ? (
        <p role="alert" className="w-full text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </li>
  )
}

type SendProps = {
  readonly warehouseId: string
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

const Send = ({ warehouseId, others }: SendProps) => {
  const api = useTRPCClient()
  const doing = useDoing()
  const [to, setTo] = useState(others[0]?.id ?? "")
  return (
    <LinesForm
      name="transfer"
      title="Send goods to another warehouse"
      label="SKUs and units, one a line"
      example="ABC-1 5"
      action="Send"
      read={linesOf}
      doing={doing}
      onLines={(lines) =>
        doing.run("Sent on its way", (id) =>
          api.inventoryAdmin.sendTransfer.mutate({ id, from: warehouseId, to, lines }),
        )
      }
    >
      <FieldFrame id="transfer-to" label="To">
        <select
          id="transfer-to"
          value={to}
          onChange={(event) => setTo(event.target.value)}
          className={inputClass}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} ({id})
            </option>
          ))}
        </select>
      </FieldFrame>
    </LinesForm>
  )
}

type TransfersProps = SendProps & {
  readonly transfers: readonly Transfer[]
  /** The way to those not shown. */
  readonly more: ReactNode
}

/** Goods on their way from or to a warehouse, and sending more. */
export const Transfers = ({ warehouseId, others, transfers, more }: TransfersProps) => (
  <div className="space-y-4">
    {transfers.length === 0 ? <Notice>Nothing is on the way.</Notice> : null}
    <ul className="space-y-3">
      {transfers.map(({ id, from, to, lines }) => (
        <li key={id} className="rounded-lg border border-line bg-raised p-4">
          <h2 className="font-semibold">
            {from} → {to}
          </h2>
          <ul className="divide-y divide-line">
            {lines.map((line) => (
              <TransferLine
                key={`${line.sku} ${line.received} ${line.lost}`}
                transferId={id}
                line={line}
                here={to === warehouseId}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
    {more}
    <Send warehouseId={warehouseId} others={others} />
  </div>
)
