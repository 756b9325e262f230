"use client"

import { type FormEvent, useId, useState } from "react"
import { Button } from "../actions/button.tsx"
import { inputClass } from "./field.tsx"

type CodeFormProps = {
  readonly label: string
  readonly action: string
  readonly busy: boolean
  /** Empties the field afterwards, for codes of which there may be several. */
  readonly clears?: boolean
  /** Called with what was typed, when there is more than space. */
  readonly onEnter: (code: string) => void
}

/** One field for a code that somebody was given, and the button beside it. */
export const CodeForm = ({ label, action, busy, clears = false, onEnter }: CodeFormProps) => {
  const [code, setCode] = useState("")
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === "") return
    onEnter(code)
    if (clears) setCode("")
  }
  return (
    <form onSubmit={submit} className="flex gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        value={code}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder={label}
        onChange={(event) => setCode(event.target.value)}
        className={inputClass}
      />
      <Button type="submit" tone="plain" busy={busy}>
        {action}
      </Button>
    </form>
  )
}
