"use client"

import type { NetworkKind } from "@haat/domain/delivery"
import { Notice, Skeleton } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { formatDays, formatMinor } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { typedPincode } from "../pincode.rule.ts"
import { problemsIn } from "./edit-problems.rule.ts"

type Edit =
  | { readonly kind: NetworkKind; readonly cells: Readonly<Record<string, string>> }
  | { readonly kind: NetworkKind; readonly remove: string }

type Option = {
  readonly service: string
  readonly warehouseId: string
  readonly courier: string
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
}

const Options = ({ label, options }: { readonly label: string; readonly options: readonly Option[] }) => (
  <div>
    <p className="text-muted text-sm">{label}</p>
    {options.length === 0 ? <p className="font-semibold text-madder">not deliverable</p> : null}
    {options.map((option) => (
      <p key={option.service}>
        <strong>{formatDays(option.earliest, option.latest)}</strong> {option.service},{" "}
        {formatMinor(option.feeMinor)}, {option.courier} from {option.warehouseId}
      </p>
    ))}
  </div>
)

/** What an edit would do to one way, asked as it is typed; nothing is saved by looking. */
export const Effects = ({ edit }: { readonly edit: Edit }) => {
  const trpc = useTRPC()
  const [warehouseId, setWarehouse] = useState("WH-BLR")
  const [pincode, setPincode] = useState("560001")
  const ways = [{ warehouseId: warehouseId.trim() || null, pincode }]
  const query = useQuery(
    trpc.deliveryAdmin.preview.queryOptions(
      { edits: [edit], ways },
      { enabled: /^[1-9]\d{5}$/.test(pincode), retry: false, placeholderData: (before) => before },
    ),
  )
  const { byField, general } = problemsIn(query.error?.data?.refusal, query.error !== null)
  const [effect] = query.data?.effects ?? []
  return (
    <section aria-label="Effect on promises" className="space-y-3 rounded-lg bg-sunk p-4" aria-live="polite">
      <div className="grid grid-cols-2 gap-3">
        <Field
          id="effect-from"
          label="From"
          hint="Empty: the best"
          value={warehouseId}
          onChange={(event) => setWarehouse(event.target.value.toUpperCase())}
        />
        <Field
          id="effect-to"
          label="To pincode"
          inputMode="numeric"
          value={pincode}
          onChange={(event) => setPincode(typedPincode(event.target.value))}
        />
      </div>
      {query.isError ? (
        <Notice tone="bad">
          {[...byField].map(([field, text]) => (
            <p key={field}>
              {field}: {text}
            </p>
          ))}
          {general.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      ) : effect && query.data ? (
        <>
          <Options label="Before" options={effect.before} />
          <Options label="After" options={effect.after} />
          <p className="text-muted text-sm">
            {query.data.changedCells} ways between warehouses and places change.
          </p>
        </>
      ) : (
        <Skeleton className="h-16" />
      )}
    </section>
  )
}
