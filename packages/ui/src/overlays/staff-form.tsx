"use client"

import { type ReactNode, useId, useState } from "react"
import { Button } from "../actions/button.tsx"
import { Field } from "../forms/field.tsx"
import { Dialog } from "./dialog.tsx"

type StaffFormProps = {
  /** On the button that opens it, and the dialog's title. */
  readonly label: string
  readonly confirm: string
  readonly tone?: "danger" | "brand"
  readonly problem: string | null
  readonly busy: boolean
  readonly children?: ReactNode
  readonly canSend?: boolean
  /** Answers whether it was done, so that the dialog closes. */
  readonly onSend: (reason: string) => Promise<boolean>
}

/** A step of staff: what it does, why it is done, and a confirmation. */
export const StaffForm = ({
  label,
  confirm,
  tone = "brand",
  problem,
  busy,
  children,
  canSend = true,
  onSend,
}: StaffFormProps) => {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const [missing, setMissing] = useState<string | undefined>(undefined)
  const id = useId()
  const send = async () => {
    if (reason.trim().length < 3) return setMissing("Say why, in a few words; it is kept with your name.")
    setMissing(undefined)
    if (await onSend(reason.trim())) {
      setReason("")
      setOpen(false)
    }
  }
  return (
    <>
      <Button tone="plain" size="sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={label}>
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          {children}
          <Field
            id={id}
            label="Why"
            value={reason}
            maxLength={200}
            error={missing}
            onChange={(event) => setReason(event.target.value)}
          />
          {problem ? (
            <p role="alert" className="font-medium text-madder text-sm">
              {problem}
            </p>
          ) : null}
          <Button type="submit" tone={tone} busy={busy} disabled={!canSend}>
            {confirm}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
