"use client"

import { Button } from "@haat/ui/actions"
import { MapPin } from "lucide-react"
import { type FormEvent, useState } from "react"
import { pincodeProblem, typedPincode } from "./pincode.rule.ts"
import { useSetPincode } from "./set-pincode.client.tsx"

/** The small field on a product page; what it sets holds everywhere. */
export const PincodeForm = ({ current }: { readonly current: string }) => {
  const [text, setText] = useState(current)
  const [problem, setProblem] = useState<string | null>(null)
  const { save, isPending } = useSetPincode(() => setProblem(null), setProblem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = pincodeProblem(text)
    setProblem(found)
    if (found === null) save(text)
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="flex items-center gap-2">
        <label className="relative block flex-1">
          <span className="sr-only">Deliver to pincode</span>
          <MapPin
            className="pointer-events-none absolute start-3 top-1/2 size-4.5 -translate-y-1/2 text-brand"
            aria-hidden="true"
          />
          <input
            value={text}
            inputMode="numeric"
            autoComplete="postal-code"
            placeholder="Pincode"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "delivery-pincode-error" : undefined}
            onChange={(event) => setText(typedPincode(event.target.value))}
            className="h-11 w-full rounded-md border border-line-strong bg-surface ps-10 pe-3 tabular-nums aria-invalid:border-2 aria-invalid:border-madder"
          />
        </label>
        <Button type="submit" tone="plain" size="sm" busy={isPending} className="min-h-11">
          Change
        </Button>
      </div>
      {problem ? (
        <p id="delivery-pincode-error" role="alert" className="mt-1 text-sm font-medium text-madder">
          {problem}
        </p>
      ) : null}
    </form>
  )
}
