"use client"

import { Button } from "@haat/ui/actions"
import { FieldFrame, inputClass } from "@haat/ui/forms"
import { type FormEvent, type ReactNode, useState } from "react"

type Read<Row> = (text: string) => { readonly lines: readonly Row[]; readonly problem: string | null }

type LinesFormProps<Row> = {
  readonly name: string
  readonly title: string
  readonly label: string
  readonly example: string
  readonly action: string
  readonly read: Read<Row>
  readonly doing: { readonly problem: string | null; readonly busy: boolean }
  /** Answers whether it was done: the lines are cleared then. */
  readonly onLines: (lines: Row[]) => Promise<boolean>
  /** Fields before the lines. */
  readonly children?: ReactNode
}

/** Goods typed or pasted from a sheet, one SKU a line. */
export const LinesForm = <Row,>({ name, title, label, example, action, ...form }: LinesFormProps<Row>) => {
  const { read, doing, onLines, children } = form
  const [text, setText] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { lines, problem } = read(text)
    setWrong(problem)
    if (problem === null && (await onLines([...lines]))) setText("")
  }
  const id = `${name}-lines`
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-3 rounded-lg bg-sunk p-4">
      <h2 className="font-semibold">{title}</h2>
      {children}
      <FieldFrame id={id} label={label} error={wrong ?? doing.problem ?? undefined}>
        <textarea
          id={id}
          rows={4}
          value={text}
          placeholder={example}
          aria-invalid={(wrong ?? doing.problem) !== null}
          aria-describedby={`${id}-error`}
          onChange={(event) => setText(event.target.value)}
          className={`${inputClass} py-2.5`}
        />
      </FieldFrame>
      <Button type="submit" busy={doing.busy}>
        {action}
      </Button>
    </form>
  )
}
