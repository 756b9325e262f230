"use client"

import { Button } from "@haat/ui/actions"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTRPC } from "../../../trpc/client.tsx"

/** Sends a consumer's dead letters back to it; what fails again comes back here. */
export const ReplayButton = ({
  consumer,
  letters,
}: {
  readonly consumer: string
  readonly letters: number
}) => {
  const trpc = useTRPC()
  const router = useRouter()
  const replay = useMutation(
    trpc.searchAdmin.replayLetters.mutationOptions({
      onSuccess: (count) => {
        toast({ text: `${count} sent back to ${consumer}. What fails again will stand here again.` })
        router.refresh()
      },
      onError: () => toast({ text: "Not sent back. Is Kafka running? Try again in a moment." }),
    }),
  )
  const ask = () => {
    if (window.confirm(`Send ${letters} back to ${consumer}? Mend the cause first, or they return.`))
      replay.mutate({ consumer })
  }
  return (
    <Button tone="plain" onClick={ask} disabled={replay.isPending}>
      Send back
    </Button>
  )
}

/** Asks the workers for a new search index beside the live one. */
export const RebuildButton = ({ running }: { readonly running: boolean }) => {
  const trpc = useTRPC()
  const router = useRouter()
  const start = useMutation(
    trpc.searchAdmin.rebuildIndex.mutationOptions({
      onSuccess: () => {
        toast({ text: "The workers build a new index now; searches go on with the present one." })
        router.refresh()
      },
      onError: () =>
        toast({ text: "Not started. Are Redis and the workers running? Try again in a moment." }),
    }),
  )
  const ask = () => {
    if (
      window.confirm("Build the search index anew? It takes the machine some work; searches go on meanwhile.")
    )
      start.mutate({ confirmed: true })
  }
  return (
    <Button tone="plain" onClick={ask} disabled={start.isPending}>
      {running ? "Go on with the rebuild" : "Build the index anew"}
    </Button>
  )
}

/** Asks the workers to read from the books at once what is sold out. */
export const MarksButton = () => {
  const trpc = useTRPC()
  const start = useMutation(
    trpc.searchAdmin.rebuildMarks.mutationOptions({
      onSuccess: () => toast({ text: "The workers write the marks of what is sold out anew." }),
      onError: () =>
        toast({ text: "Not started. Are Redis and the workers running? Try again in a moment." }),
    }),
  )
  return (
    <Button tone="plain" onClick={() => start.mutate({ confirmed: true })} disabled={start.isPending}>
      Write them anew now
    </Button>
  )
}
