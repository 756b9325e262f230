"use client"

import type { StoredTuning } from "@haat/domain/search"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useMemo, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { PinFields, SynonymField, WeightFields } from "./tuning-fields.client.tsx"
import { formOf, problemsOf, refusalText, type TuningForm, tuningOf } from "./tuning-form.rule.ts"
import { TuningPreview } from "./tuning-preview.client.tsx"

const pinned = (form: TuningForm, text: string, productId: string): TuningForm => {
  const words = text.trim().toLowerCase()
  const held = form.pins.some((pin) => pin.text.trim().toLowerCase() === words)
  const pins = held
    ? form.pins.map((pin) =>
        pin.text.trim().toLowerCase() === words
          ? { ...pin, productIds: `${pin.productIds} ${productId}`.trim() }
          : pin,
      )
    : [...form.pins, { text: words, productIds: productId }]
  return { ...form, pins }
}

type Failure = { readonly data?: { readonly refusal?: Parameters<typeof refusalText>[0] } | null }

const useTuning = (stored: StoredTuning) => {
  const trpc = useTRPC()
  const [revision, setRevision] = useState(stored.revision)
  const [form, setForm] = useState(() => formOf(stored))
  const [refusal, setRefusal] = useState<string | null>(null)
  const tuning = useMemo(() => tuningOf(form), [form])
  const problems = problemsOf(tuning)
  const save = useMutation(
    trpc.searchAdmin.saveTuning.mutationOptions({
      onSuccess: (saved) => {
        setRevision(saved.revision)
        setRefusal(null)
        toast({ text: "Saved. Shoppers search by it within seconds." })
      },
      onError: (error: unknown) => setRefusal(refusalText((error as Failure).data?.refusal)),
    }),
  )
  return { form, setForm, tuning, problems, refusal, save, saveNow: () => save.mutate({ revision, tuning }) }
}

/** Weights, pins and synonyms, with a preview of what they change before anything is saved. */
export const TuningEditor = ({ stored }: { readonly stored: StoredTuning }) => {
  const { form, setForm, tuning, problems, refusal, save, saveNow } = useTuning(stored)
  const fields = { form, problems, onChange: setForm }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problems.length === 0) saveNow()
  }
  return (
    <div className="space-y-8">
      <form onSubmit={submit} className="space-y-8">
        <WeightFields {...fields} />
        <PinFields {...fields} />
        <SynonymField {...fields} />
        {refusal === null ? null : (
          <Notice tone="bad" title="Not saved">
            <p>{refusal}</p>
          </Notice>
        )}
        <Button type="submit" tone="brand" disabled={save.isPending || problems.length > 0}>
          {save.isPending ? "Saving…" : "Save for all shoppers"}
        </Button>
      </form>
      <TuningPreview
        tuning={problems.length === 0 ? tuning : null}
        onPin={(text, productId) => setForm((now) => pinned(now, text, productId))}
      />
    </div>
  )
}
