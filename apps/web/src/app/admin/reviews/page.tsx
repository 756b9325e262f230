import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { QuestionQueue } from "../../../features/catalog/questions/question-queue.view.tsx"
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
    api.questionsAdmin.queue({ state, cursor: null }),
  ])
  return (
    <>
      <AdminHead title="Reviews">
        What readers reported. Reviews and questions are shown at once; what you hide counts no longer until
        you show it again.
      </AdminHead>
      <ReviewQueue state={state} page={reviews} />
      <QuestionQueue state={state} questions={questions.items} />
    </>
  )
}

export default ReviewQueueRoute
