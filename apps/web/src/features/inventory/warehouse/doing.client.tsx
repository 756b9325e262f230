"use client"

import { toast } from "@haat/ui/overlays"
import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useRef, useState } from "react"
import { refusalInWords } from "./units-form.rule.ts"

type Failed = { readonly data?: { readonly refusal?: { readonly code: string } | null } | null }

/**
 * One doing at a time: its id stays the same until it succeeded, so that a second press or a lost answer does nothing
 * twice; then everything on the page is read anew.
 */
export const useDoing = () => {
  const id = useRef("")
  const queries = useQueryClient()
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (said: string, work: (id: string) => Promise<unknown>): Promise<boolean> => {
    id.current ||= crypto.randomUUID()
    setBusy(true)
    try {
      await work(id.current)
      id.current = ""
      setProblem(null)
      toast({ text: said })
      await queries.invalidateQueries()
      router.refresh()
      return true
    } catch (error) {
      setProblem(refusalInWords((error as Failed).data?.refusal))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { run, problem, busy }
}
