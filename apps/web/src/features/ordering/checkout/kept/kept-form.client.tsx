"use client"

import { useEffect, useState } from "react"
import { type DeliveryForm, emptyForm, formFields } from "../address-form.rule.ts"
import { read, write } from "./session-memory.client.tsx"

const formName = "haat:checkout-form"

const readForm = (): Partial<DeliveryForm> => {
  try {
    const kept = JSON.parse(read(formName) ?? "{}") as Record<string, unknown>
    return Object.fromEntries(
      formFields.flatMap((field) => (typeof kept[field] === "string" ? [[field, kept[field]]] : [])),
    )
  } catch {
    return {}
  }
}

/** The form outlives reloads, the back button and an expired session, within this tab. */
export const useKeptForm = (suggested: Partial<DeliveryForm>) => {
  const [fresh] = useState<DeliveryForm>({ ...emptyForm, ...suggested })
  const [form, setForm] = useState(fresh)
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const kept = readForm()
    setForm((current) => {
      const untouched = formFields.filter((field) => current[field] === fresh[field])
      return {
        ...current,
        ...Object.fromEntries(untouched.map((field) => [field, kept[field] ?? fresh[field]])),
      }
    })
    setLoaded(true)
  }, [fresh])
  useEffect(() => {
    if (loaded) write(formName, JSON.stringify(form))
  }, [form, loaded])
  return { form, setForm, loaded }
}
