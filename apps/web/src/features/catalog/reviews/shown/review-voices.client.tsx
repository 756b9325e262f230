"use client"

import type { ReportReason } from "@haat/domain/catalog"
import { Button } from "@haat/ui/actions"
import { RadioCards } from "@haat/ui/forms"
import { Dialog } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { Flag, ThumbsUp } from "lucide-react"
import Link from "next/link"
import { useState } from "react"
import { useTRPC } from "../../../../trpc/client.tsx"
import { writeHref } from "./review-url.rule.ts"
import { helpfulText, reportWords, reviewProblem } from "./review-words.rule.ts"

type VoicesProps = {
  readonly review: {
    readonly id: string
    readonly author: string
    readonly helpful: number
    readonly mine: boolean
    readonly foundHelpful: boolean
  }
  readonly signedIn: boolean
  readonly slug: string
}

const useVote = ({ review }: VoicesProps) => {
  const trpc = useTRPC()
  const [voted, setVoted] = useState(review.foundHelpful)
  const [count, setCount] = useState(review.helpful)
  const [problem, setProblem] = useState<string | null>(null)
  const vote = useMutation(trpc.reviews.vote.mutationOptions())
  const toggle = async () => {
    const helpful = !voted
    setVoted(helpful)
    setProblem(null)
    try {
      setCount((await vote.mutateAsync({ reviewId: review.id, helpful })).helpful)
    } catch (error) {
      setVoted(!helpful)
      setProblem(reviewProblem(error))
    }
  }
  return { voted, count, problem, busy: vote.isPending, toggle }
}

const Report = ({ review }: Pick<VoicesProps, "review">) => {
  const trpc = useTRPC()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<ReportReason>("abuse")
  const report = useMutation(trpc.reviews.report.mutationOptions())
  if (report.isSuccess)
    return (
      <p role="status" className="text-muted text-sm">
        Thank you. We’ll look at it.
      </p>
    )
  return (
    <>
      <Button tone="quiet" size="sm" onClick={() => setOpen(true)}>
        <Flag className="size-4" aria-hidden="true" />
        Report<span className="sr-only"> the review by {review.author}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Report this review">
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            report.mutate({ reviewId: review.id, reason })
          }}
        >
          <RadioCards
            name={`report-${review.id}`}
            legend="What is wrong with it?"
            value={reason}
            choices={Object.entries(reportWords).map(([value, label]) => ({ value, label }))}
            onChange={(value) => setReason(value as ReportReason)}
          />
          {report.isError ? (
            <p role="alert" className="font-medium text-madder text-sm">
              {reviewProblem(report.error)}
            </p>
          ) : null}
          <Button type="submit" busy={report.isPending}>
            Report it
          </Button>
        </form>
      </Dialog>
    </>
  )
}

/** Whether a reader found it helpful, and a way to bring it before staff. */
export const ReviewVoices = (props: VoicesProps) => {
  const { review, signedIn, slug } = props
  const { voted, count, problem, busy, toggle } = useVote(props)
  const next = encodeURIComponent(`/p/${encodeURIComponent(slug)}/reviews`)
  return (
    <div className="space-y-1.5">
      <p className="min-h-5 text-muted text-sm" aria-live="polite">
        {helpfulText(count)}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {review.mine ? (
          <Link href={writeHref(slug)} className="tap-area font-semibold text-brand text-sm underline">
            Change your review
          </Link>
        ) : signedIn ? (
          <>
            <Button tone="plain" size="sm" aria-pressed={voted} busy={busy} onClick={() => void toggle()}>
              <ThumbsUp className={voted ? "size-4 fill-current" : "size-4"} aria-hidden="true" />
              Helpful<span className="sr-only">: the review by {review.author}</span>
            </Button>
            <Report review={review} />
          </>
        ) : (
          <Link
            href={`/sign-in?next=${next}`}
            prefetch={false}
            className="tap-area text-brand text-sm underline"
          >
            Sign in to say it’s helpful
          </Link>
        )}
      </div>
      {problem ? (
        <p role="alert" className="font-medium text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
