"use client"

import { Button } from "@haat/ui/actions"
import { Field, FieldFrame } from "@haat/ui/forms"
import { signals, type TuningForm, type TuningProblem } from "./tuning-form.rule.ts"

export type FieldsProps = {
  readonly form: TuningForm
  readonly problems: readonly TuningProblem[]
  readonly onChange: (form: TuningForm) => void
}

const problemAt = (problems: readonly TuningProblem[], key: string): string | undefined =>
  problems.find((problem) => problem.key === key)?.text

export const WeightFields = ({ form, problems, onChange }: FieldsProps) => (
  <fieldset className="space-y-3">
    <legend className="font-bold text-xl">What “best match” weighs</legend>
    <p className="text-muted text-sm">1 is the shop’s own measure, 0 leaves a signal out, 10 is the most.</p>
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {signals.map(({ key, label, does }) => (
        <Field
          key={key}
          id={`weight-${key}`}
          label={label}
          hint={does}
          error={problemAt(problems, key)}
          inputMode="decimal"
          value={form.weights[key]}
          onChange={({ target }) =>
            onChange({ ...form, weights: { ...form.weights, [key]: target.value.slice(0, 8) } })
          }
        />
      ))}
    </div>
  </fieldset>
)

export const PinFields = ({ form, problems, onChange }: FieldsProps) => {
  const put = (at: number, over: Partial<TuningForm["pins"][number]>) =>
    onChange({ ...form, pins: form.pins.map((pin, index) => (index === at ? { ...pin, ...over } : pin)) })
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold text-xl">Pins</legend>
      <p className="text-muted text-sm">
        For exactly these words these products come first, as long as they can be bought and delivered. The
        preview has a button that pins.
      </p>
      {form.pins.map((pin, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place while they are typed.
        <div key={at} className="grid items-start gap-3 sm:grid-cols-[1fr_2fr_auto]">
          <Field
            id={`pin-${at}-text`}
            label="Words"
            maxLength={200}
            error={problemAt(problems, `pin-${at}`)}
            value={pin.text}
            onChange={({ target }) => put(at, { text: target.value })}
          />
          <Field
            id={`pin-${at}-ids`}
            label="Product ids, best first"
            value={pin.productIds}
            onChange={({ target }) => put(at, { productIds: target.value })}
          />
          <Button
            tone="plain"
            className="sm:mt-7"
            aria-label={`Remove the pin for ${pin.text || "no words"}`}
            onClick={() => onChange({ ...form, pins: form.pins.filter((_, index) => index !== at) })}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        tone="plain"
        onClick={() => onChange({ ...form, pins: [...form.pins, { text: "", productIds: "" }] })}
      >
        Add a pin
      </Button>
    </fieldset>
  )
}

export const SynonymField = ({ form, problems, onChange }: FieldsProps) => {
  const error = problemAt(problems, "synonyms")
  return (
    <FieldFrame
      id="synonyms"
      label="Other words for the same"
      hint="One line each: “couch, sofa” finds either, “chini => sugar” leads from the first to the second. # begins a note. Nothing has to be indexed again."
      {...(error ? { error } : {})}
    >
      <textarea
        id="synonyms"
        rows={14}
        spellCheck={false}
        aria-describedby="synonyms-hint"
        value={form.synonyms}
        onChange={({ target }) => onChange({ ...form, synonyms: target.value })}
        className="w-full rounded-md border border-line-strong bg-surface px-3.5 py-2.5 font-mono text-ink text-sm"
      />
    </FieldFrame>
  )
}
