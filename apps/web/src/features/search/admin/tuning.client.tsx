"use client"

import type { StoredTuning, Tuning } from "@haat/domain/search"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { type FormEvent, useMemo, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { MissingSynonyms } from "./missing-synonyms.view.tsx"
import { PinFields, SynonymField, WeightFields } from "./tuning-fields.client.tsx"
import {
  formOf,
  problemsOf,
  refusalText,
  type TuningForm,
  tuningOf,
  withSynonyms,
} from "./tuning-form.rule.ts"
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

type EditorProps = {
  readonly stored: StoredTuning
  /** Lines of the shop's own synonyms that the stored list doesn't know. */
  readonly missing: readonly string[]
}

/** Saves a tuning in place of the one that was saved last. */
const useSaving = (stored: StoredTuning) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [saved, setSaved] = useState(stored)
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = useMutation(
    trpc.searchAdmin.saveTuning.mutationOptions({
      onSuccess: (next) => {
        setSaved(next)
        setRefusal(null)
        toast({ text: "Saved. Shoppers search by it within seconds." })
        router.refresh()
      },
      onError: (error: unknown) => setRefusal(refusalText((error as Failure).data?.refusal)),
    }),
  )
  const saveAs = (tuning: Tuning, onSaved?: () => void) =>
    save.mutate({ revision: saved.revision, tuning }, onSaved ? { onSuccess: onSaved } : {})
  return { saved, refusal, isSaving: save.isPending, saveAs }
}

const useTuning = ({ stored, missing }: EditorProps) => {
  const { saved, saveAs, ...saving } = useSaving(stored)
  const [form, setForm] = useState(() => formOf(stored))
  const tuning = useMemo(() => tuningOf(form), [form])
  /** What is being typed stays as it is: only the new lines come, into the list that counts and into the form. */
  const takeOver = () => {
    const { weights, pins, synonyms } = saved
    saveAs({ weights, pins, synonyms: [...synonyms, ...missing] }, () =>
      setForm((now) => withSynonyms(now, missing)),
    )
  }
  return { form, setForm, tuning, problems: problemsOf(tuning), takeOver, saveAs, ...saving }
}

/** Weights, pins and synonyms, with a preview of what they change before anything is saved. */
export const TuningEditor = (props: EditorProps) => {
  const { form, setForm, tuning, problems, refusal, isSaving, saveAs, takeOver } = useTuning(props)
  const fields = { form, problems, onChange: setForm }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problems.length === 0) saveAs(tuning)
  }
  return (
    <div className="space-y-8">
      <form onSubmit={submit} className="space-y-8">
        <WeightFields {...fields} />
        <PinFields {...fields} />
        <SynonymField {...fields} />
        <MissingSynonyms lines={props.missing} busy={isSaving} onTake={takeOver} />
        {refusal === null ? null : (
          <Notice tone="bad" title="Not saved">
            <p>{refusal}</p>
          </Notice>
        )}
        <Button type="submit" tone="brand" disabled={isSaving || problems.length > 0}>
          {isSaving ? "Saving…" : "Save for all shoppers"}
        </Button>
      </form>
      <TuningPreview
        tuning={problems.length === 0 ? tuning : null}
        onPin={(text, productId) => setForm((now) => pinned(now, text, productId))}
      />
    </div>
  )
}
