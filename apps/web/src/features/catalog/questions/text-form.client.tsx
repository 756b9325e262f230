"use client"

import { Button } from "@haat/ui/actions"
import { FieldFrame, inputClass } from "@haat/ui/forms"
import { useId, useState } from "react"

type TextFormProps = {
  /** On the button that opens it. */
  readonly open: string
  /** What it is about, for those who hear the button alone. */
  readonly about?: string
  readonly label: string
  readonly send: string
  readonly most: number
  readonly problem: string | null
  readonly busy: boolean
  /** `key` names the attempt, so that sending it again writes nothing twice. */
  readonly onSend: (text: string, key: string) => Promise<unknown>
}

/** A few lines of text behind a button. */
export const TextForm = ({ open, about, label, send, most, problem, busy, onSend }: TextFormProps) => {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [key, setKey] = useState("")
  const start = () => {
    setKey(crypto.randomUUID())
    setOpen(true)
  }
  const submit = async () => {
    try {
      await onSend(text, key)
      setText("")
      setOpen(false)
    } catch {
      // Said by `problem`; the text stays.
    }
  }
  if (!isOpen)
    return (
      <Button tone="plain" size="sm" onClick={start}>
        {open}
        {about ? <span className="sr-only">: {about}</span> : null}
      </Button>
    )
  return (
    <form
      className="w-full max-w-xl space-y-3 text-ink"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FieldFrame id={id} label={label}>
        <textarea
          id={id}
          rows={3}
          required
          maxLength={most}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={`${inputClass} py-2.5`}
        />
      </FieldFrame>
      {problem ? (
        <p role="alert" className="font-medium text-madder text-sm">
          {problem}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" size="sm" busy={busy}>
          {send}
        </Button>
        <Button tone="quiet" size="sm" onClick={() => setOpen(false)}>
          Never mind
        </Button>
      </div>
    </form>
  )
}
