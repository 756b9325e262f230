import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { ReportedQuestions } from "../../../features/catalog/questions/reported-questions.view.tsx"
import { ReviewQueue } from "../../../features/catalog/reviews/admin/review-queue.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Reviews" }

const ReviewQueueRoute = async ({ searchParams }: PageProps<"/admin/reviews">) => {
  const { view, cursor } = await searchParams
  const state = view === "hidden" ? "hidden" : "reported"
  const api = await caller()
  const after = typeof cursor === "string" && cursor.length <= 80 ? cursor : null
  const [reviews, questions] = await Promise.all([
    api.reviewsAdmin.queue({ state, cursor: after }),
    api.questionsAdmin.queue({ cursor: null }),
  ])
  return (
    <>
      <AdminHead title="Reviews">
        What readers reported. Reviews are shown at once; what you hide counts no longer until you show it
        again.
      </AdminHead>
      <ReviewQueue state={state} page={reviews} />
      {state === "reported" ? <ReportedQuestions questions={questions.items} /> : null}
    </>
  )
}

export default ReviewQueueRoute
