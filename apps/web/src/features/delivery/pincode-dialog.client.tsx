"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { Dialog } from "@haat/ui/overlays"
import { type FormEvent, useState } from "react"
import { pincodeProblem, typedPincode } from "./pincode.rule.ts"
import { useSetPincode } from "./set-pincode.client.tsx"

type PincodeDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly current: string }

const cities = [
  { city: "Bengaluru", pincode: "560001" },
  { city: "Mumbai", pincode: "400001" },
  { city: "Delhi", pincode: "110001" },
  { city: "Chennai", pincode: "600001" },
  { city: "Kolkata", pincode: "700001" },
  { city: "Hyderabad", pincode: "500001" },
]

export const PincodeDialog = ({ open, onClose, current }: PincodeDialogProps) => {
  const [text, setText] = useState(current)
  const [problem, setProblem] = useState<string | null>(null)
  /** The field says what is wrong when it gets the focus. */
  const tell = (told: string) => {
    setProblem(told)
    document.getElementById("pincode")?.focus()
  }
  const { save, isPending } = useSetPincode(onClose, tell)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = pincodeProblem(text)
    if (found !== null) return tell(found)
    setProblem(null)
    save(text)
  }
  return (
    <Dialog open={open} onClose={onClose} title="Where shall we deliver?">
      <form onSubmit={submit} noValidate className="space-y-4">
        <p className="text-muted">Prices stay the same; dates and delivery fees follow your pincode.</p>
        <div className="flex items-start gap-2">
          <Field
            id="pincode"
            label="Pincode"
            inputMode="numeric"
            autoComplete="postal-code"
            value={text}
            error={problem ?? undefined}
            onChange={(event) => setText(typedPincode(event.target.value))}
            className="flex-1"
          />
          <Button type="submit" busy={isPending} className="mt-[1.6875rem] min-h-12">
            Apply
          </Button>
        </div>
        <fieldset>
          <legend className="mb-2 text-sm text-muted">Or start from a city</legend>
          <div className="flex flex-wrap gap-2">
            {cities.map(({ city, pincode }) => (
              <Button
                key={pincode}
                tone="plain"
                size="sm"
                className="min-h-11"
                onClick={() => {
                  setText(pincode)
                  save(pincode)
                }}
              >
                {city}
              </Button>
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  )
}
