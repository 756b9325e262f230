"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { Dialog, toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"

const shortest = 5

type Failure = { readonly data?: { readonly refusal?: { readonly code: string } } | null }

const wordsOf = (error: unknown): string => {
  const code = (error as Failure).data?.refusal?.code
  return code === "CASE_CLOSED"
    ? "Somebody else has closed this case. Reload the page."
    : "The case was not closed. Try again."
}

/** Closes a case with a note of what was done; the note is kept and can't be taken back. */
export const ResolveCase = ({ id, title }: { readonly id: string; readonly title: string }) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState("")
  const [error, setError] = useState<string | undefined>(undefined)
  const resolve = useMutation(
    trpc.paymentAdmin.resolve.mutationOptions({
      onSuccess: () => {
        setOpen(false)
        toast({ text: "The case is closed." })
        router.refresh()
      },
      onError: (failure: unknown) => setError(wordsOf(failure)),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim().length < shortest) return setError("Say in a few words what you found and did.")
    resolve.mutate({ id, note: note.trim() })
  }
  return (
    <>
      <Button tone="plain" size="sm" onClick={() => setOpen(true)}>
        Close
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Close: ${title}`}>
        <form onSubmit={submit} className="space-y-4">
          <p className="text-muted text-sm">
            Closing changes no books: it says that you have dealt with it. What is wrong in our own books is
            opened again by the next run while it lasts.
          </p>
          <Field
            id={`note-${id}`}
            label="What you found and did"
            value={note}
            error={error}
            maxLength={1000}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="submit" tone="brand" busy={resolve.isPending}>
            Close the case
          </Button>
        </form>
      </Dialog>
    </>
  )
}
