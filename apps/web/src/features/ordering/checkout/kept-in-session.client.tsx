"use client"

import { useEffect, useState } from "react"
import { type DeliveryForm, emptyForm, formFields } from "./address-form.rule.ts"
import { keyFor, readKept } from "./order-key.rule.ts"

const formName = "haat:checkout-form"
const keyName = "haat:order-key"

const read = (name: string): string | null => {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

const write = (name: string, text: string): void => {
  try {
    sessionStorage.setItem(name, text)
  } catch {
    // Where nothing may be kept, checkout works without memory; the server still makes one order of one cart.
  }
}

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

/** The idempotency key of exactly this request. */
export const orderKey = (request: unknown): string => {
  const kept = keyFor(readKept(read(keyName)), request, () => crypto.randomUUID())
  write(keyName, JSON.stringify(kept))
  return kept.key
}

/** An order that ended unpaid keeps answering its key: whoever wants its goods again asks anew. */
export const forgetOrderKey = (): void => write(keyName, "null")
