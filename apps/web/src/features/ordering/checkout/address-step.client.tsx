"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import {
  type DeliveryForm,
  type FormField,
  type FormProblems,
  fieldProblem,
  formFields,
  formProblems,
  placeOver,
} from "./address-form.rule.ts"

type FieldLook = Omit<ComponentProps<typeof Field>, "id" | "value" | "onChange" | "onBlur" | "error">

const looks: Readonly<Record<FormField, FieldLook>> = {
  email: {
    label: "E-mail",
    type: "email",
    inputMode: "email",
    autoComplete: "email",
    hint: "For the order confirmation and a link to follow it.",
    className: "sm:col-span-2",
  },
  name: { label: "Full name", autoComplete: "name" },
  phone: { label: "Mobile number", type: "tel", inputMode: "tel", autoComplete: "tel" },
  pincode: { label: "Pincode", inputMode: "numeric", autoComplete: "postal-code", maxLength: 6 },
  line1: { label: "Flat, house, building", autoComplete: "address-line1" },
  line2: { label: "Area, street", autoComplete: "address-line2", optional: true },
  landmark: { label: "Landmark", autoComplete: "off", optional: true },
  city: { label: "City or town", autoComplete: "address-level2" },
  state: { label: "State", autoComplete: "address-level1" },
}

type AddressStepProps = {
  readonly form: DeliveryForm
  readonly onChange: (change: (form: DeliveryForm) => DeliveryForm) => void
  readonly onDone: () => void
  readonly signedIn: boolean
}

/**
 * The pincode fills city and state when it is typed, or where they are empty: what people wrote themselves stays when they come
 * back, but not for another pincode.
 */
const usePlace = (pincode: string, onChange: AddressStepProps["onChange"]) => {
  const trpc = useTRPC()
  const isTyped = useRef(false)
  const known = /^[1-9]\d{5}$/.test(pincode)
  const { data, error } = useQuery(
    trpc.delivery.locate.queryOptions({ pincode }, { enabled: known, staleTime: 600_000 }),
  )
  useEffect(() => {
    if (!data) return
    const replaces = isTyped.current
    isTyped.current = false
    onChange((form) => ({ ...form, ...placeOver(form, data, replaces) }))
  }, [data, onChange])
  const unknown =
    known && error?.data?.refusal?.code === "UNKNOWN_PINCODE"
      ? "We don’t know this pincode. Check the digits."
      : undefined
  const typed = () => {
    isTyped.current = true
  }
  return { unknown, typed }
}

const Summary = ({ problems }: { readonly problems: FormProblems }) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-2 border-madder bg-madder-soft p-4 text-sm focus:outline-none"
    >
      <h3 className="font-bold">Please look at these again</h3>
      <ul className="mt-1 list-disc ps-5">
        {formFields.map((field) =>
          problems[field] ? (
            <li key={field}>
              <a href={`#${field}`} className="font-medium underline underline-offset-4">
                {problems[field]}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  )
}

export const AddressStep = ({ form, onChange, onDone, signedIn }: AddressStepProps) => {
  const [left, setLeft] = useState<readonly FormField[]>([])
  const [sent, setSent] = useState(0)
  const { unknown: unknownPincode, typed } = usePlace(form.pincode, onChange)
  const problems: FormProblems = {
    ...formProblems(form),
    ...(unknownPincode ? { pincode: unknownPincode } : {}),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(problems).length === 0) return onDone()
    setLeft(formFields)
    setSent(sent + 1)
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      {signedIn ? null : (
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg bg-sunk px-4 py-2.5 text-sm">
          <span>
            <strong>Order as a guest</strong> by filling this in, or sign in to use a saved address.
          </span>
          <Link
            href="/sign-in?next=/checkout"
            className="inline-flex min-h-11 items-center font-semibold text-brand underline underline-offset-4"
          >
            Sign in
          </Link>
        </p>
      )}
      {sent > 0 && Object.keys(problems).length > 0 ? <Summary key={sent} problems={problems} /> : null}
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        {formFields.map((field) => (
          <Field
            key={field}
            id={field}
            name={field}
            {...looks[field]}
            required={!looks[field].optional}
            value={form[field]}
            error={
              left.includes(field) || (field === "pincode" && unknownPincode) ? problems[field] : undefined
            }
            onChange={({ target }) => {
              if (field === "pincode") typed()
              onChange((current) => ({ ...current, [field]: target.value }))
            }}
            onBlur={({ target }) => {
              if (target.value !== "" || fieldProblem(field, "") === null) setLeft([...left, field])
            }}
          />
        ))}
      </div>
      <Button type="submit" size="lg" className="max-sm:w-full">
        Continue to delivery
      </Button>
    </form>
  )
}
