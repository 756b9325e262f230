"use client"

import type { Seller, TaxIdentity } from "@haat/domain/catalog"
import { gstStates } from "@haat/domain/shared"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field, FieldFrame, inputClass } from "@haat/ui/forms"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { type TaxProblem, taxProblem } from "./tax-words.rule.ts"

const none: TaxIdentity = {
  legalName: "",
  address: { line1: "", line2: "", city: "", state: "", pincode: "" },
  gstins: [],
}

const addressFields = [
  { name: "line1", label: "Building and street", optional: false },
  { name: "line2", label: "Area", optional: true },
  { name: "city", label: "City or town", optional: false },
  { name: "pincode", label: "Pincode", optional: false },
] as const

type Failure = { readonly data?: Parameters<typeof taxProblem>[0] }

const idOf = (field: string): string =>
  `tax-${field.replace("legalName", "legal-name").replace("address.", "").replace("gstins.", "gstin-")}`

/** What is typed, one empty line for a GSTIN more than there are; empty ones aren't sent. */
const useTaxForm = (initial: TaxIdentity) => {
  const client = useTRPCClient()
  const [typed, setTyped] = useState(initial)
  const [problem, setProblem] = useState<TaxProblem | null>(null)
  const filled = typed.gstins.flatMap((gstin, at) => (gstin.trim() === "" ? [] : [at]))
  const save = useMutation({
    mutationFn: () =>
      client.sellers.tellTaxIdentity.mutate({
        tax: {
          ...{ legalName: typed.legalName, address: { ...typed.address } },
          gstins: filled.map((at) => typed.gstins[at] ?? ""),
        },
      }),
    onSuccess: (kept) => {
      setProblem(null)
      setTyped(kept)
    },
    onError: (error: Failure) => {
      const told = taxProblem(error.data, filled)
      setProblem(told)
      const [first] = Object.keys(told.fields)
      if (first !== undefined) document.getElementById(idOf(first))?.focus()
    },
  })
  const setGstin = (at: number, text: string) =>
    setTyped({ ...typed, gstins: typed.gstins.toSpliced(at, 1, text) })
  return { typed, setTyped, setGstin, problem, save }
}

type Form = ReturnType<typeof useTaxForm>

const AddressPart = ({ typed: { address, ...typed }, setTyped, problem }: Form) => {
  const set = (change: Partial<TaxIdentity["address"]>) =>
    setTyped({ ...typed, address: { ...address, ...change } })
  const stateError = problem?.fields["address.state"]
  return (
    <fieldset className="space-y-4">
      <legend className="mb-3 text-lg font-semibold">Principal place of business</legend>
      {addressFields.map(({ name, label, optional }) => (
        <Field
          key={name}
          id={`tax-${name}`}
          label={label}
          optional={optional}
          value={address[name]}
          error={problem?.fields[`address.${name}`]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      ))}
      <FieldFrame id="tax-state" label="State" error={stateError}>
        <select
          id="tax-state"
          value={address.state}
          aria-invalid={stateError ? true : undefined}
          aria-describedby="tax-state-error"
          onChange={({ target }) => set({ state: target.value })}
          className={`${inputClass} read-only:bg-surface!`}
        >
          <option value="">Choose</option>
          {gstStates.map(({ code, name }) => (
            <option key={code} value={name}>
              {name}
            </option>
          ))}
        </select>
      </FieldFrame>
    </fieldset>
  )
}

const GstinPart = ({ typed: { gstins }, setGstin, problem }: Form) => (
  <fieldset className="space-y-4">
    <legend className="mb-1 text-lg font-semibold">GSTINs</legend>
    <p className="text-sm text-muted">
      First the one of your principal place, then one for each other state in which your goods are kept. Leave
      it empty if you aren’t registered: your buyers then get a bill of supply without tax.
    </p>
    {[...gstins, ""].map((gstin, at) => (
      <Field
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
        key={at}
        id={`tax-gstin-${at}`}
        label={at === 0 ? "GSTIN of the principal place" : `GSTIN of another state (${at})`}
        optional
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="characters"
        value={gstin}
        error={problem?.fields[`gstins.${at}`]}
        onChange={({ target }) => setGstin(at, target.value)}
      />
    ))}
  </fieldset>
)

/** Who bills: what stands on every invoice from here on. */
export const TaxIdentityForm = ({ seller }: { readonly seller: Seller }) => {
  const form = useTaxForm(seller.tax ?? none)
  const { typed, setTyped, problem, save } = form
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className="max-w-xl space-y-8">
      <Field
        id="tax-legal-name"
        label="Legal name"
        hint="As on your GST registration, or your PAN card."
        value={typed.legalName}
        error={problem?.fields.legalName}
        onChange={({ target }) => setTyped({ ...typed, legalName: target.value })}
      />
      <AddressPart {...form} />
      <GstinPart {...form} />
      {problem ? (
        <div role="alert">
          <Notice tone="bad">
            <p>{problem.text}</p>
          </Notice>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" size="lg" busy={save.isPending}>
          Save
        </Button>
        <p role="status" className="text-sm text-muted">
          {save.isSuccess && !save.isPending
            ? "Saved. Invoices from now on say so; those before stay as they are."
            : ""}
        </p>
      </div>
    </form>
  )
}
