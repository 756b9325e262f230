"use client"

import { Button } from "@haat/ui/actions"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTRPC } from "../../../trpc/client.tsx"

/** Compares all books at once. */
export const RunNow = () => {
  const trpc = useTRPC()
  const router = useRouter()
  const run = useMutation(
    trpc.paymentAdmin.runNow.mutationOptions({
      onSuccess: (done) => {
        const text = done
          ? `Found ${done.found}: ${done.repaired} set right, ${done.queued} waiting.`
          : "Another run is under way."
        toast({ text })
        router.refresh()
      },
      onError: () => toast({ text: "The run failed. Look at the log, and try again." }),
    }),
  )
  return (
    <Button tone="brand" busy={run.isPending} onClick={() => run.mutate({ runId: crypto.randomUUID() })}>
      Run now
    </Button>
  )
}
