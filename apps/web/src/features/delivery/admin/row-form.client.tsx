"use client"

import type { NetworkKind } from "@haat/domain/delivery"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field, FieldFrame, inputClass } from "@haat/ui/forms"
import { toast } from "@haat/ui/overlays"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { problemsIn } from "./edit-problems.rule.ts"
import { Effects } from "./effects.client.tsx"
import { type FormField, fieldsOf, kindWords } from "./network-words.rule.ts"

export type Cells = Readonly<Record<string, string>>

type RowFormProps = {
  readonly kind: NetworkKind
  /** The row as it is; null to add one. */
  readonly row: { readonly key: string; readonly cells: Cells } | null
  readonly onDone: () => void
}

type FormFieldProps = {
  readonly field: FormField
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

const Choice = ({ field, value, error, onChange }: FormFieldProps) => (
  <FieldFrame id={`cell-${field.name}`} label={field.label} hint={field.hint} error={error}>
    <select
      id={`cell-${field.name}`}
      value={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `cell-${field.name}-error` : undefined}
      onChange={(event) => onChange(event.target.value)}
      className={inputClass}
    >
      <option value="">Choose</option>
      {field.choices?.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  </FieldFrame>
)

const FormFieldOf = ({ field, value, error, onChange }: FormFieldProps) =>
  field.choices ? (
    <Choice field={field} value={value} error={error} onChange={onChange} />
  ) : (
    <Field
      id={`cell-${field.name}`}
      label={field.label}
      hint={field.hint}
      optional={field.optional ?? false}
      value={value}
      error={error}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  )

const Refused = ({ sentences }: { readonly sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <Notice tone="bad" title="Not saved">
      {sentences.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  )

const useSave = (onDone: () => void) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation(
    trpc.deliveryAdmin.save.mutationOptions({
      onSuccess: async (changes) => {
        toast({
          text: changes.length > 0 ? "Saved. Promises follow within seconds." : "Nothing was different.",
        })
        onDone()
        await queries.invalidateQueries()
        router.refresh()
      },
    }),
  )
}

/** One row of the network: what it is, what changing it does to promises, saving and removing it. */
export const RowForm = ({ kind, row, onDone }: RowFormProps) => {
  const [cells, setCells] = useState<Cells>(row?.cells ?? {})
  const [asked, setAsked] = useState<"put" | "remove" | null>(null)
  const save = useSave(onDone)
  const { byField, general } = problemsIn(save.error?.data?.refusal, save.error !== null)
  const put = { kind, cells }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ edits: [put] })
  }
  const remove = () => row && save.mutate({ edits: [{ kind, remove: row.key }] })
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <Refused sentences={general} />
      {fieldsOf(kind).map((field) => (
        <FormFieldOf
          key={field.name}
          field={field}
          value={cells[field.name] ?? ""}
          error={byField.get(field.name)}
          onChange={(value) => setCells({ ...cells, [field.name]: value })}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={save.isPending}>
          Save
        </Button>
        <Button type="button" tone="plain" onClick={() => setAsked("put")}>
          Show the effect
        </Button>
        {row ? (
          <Button type="button" tone="plain" onClick={() => setAsked("remove")}>
            Remove …
          </Button>
        ) : null}
      </div>
      {asked === null ? null : <Effects edit={asked === "put" || !row ? put : { kind, remove: row.key }} />}
      {asked === "remove" ? (
        <Notice tone="warn" title={`Remove this ${kindWords[kind].one}?`}>
          <Button type="button" size="sm" busy={save.isPending} onClick={remove}>
            Yes, remove it
          </Button>
        </Notice>
      ) : null}
    </form>
  )
}
