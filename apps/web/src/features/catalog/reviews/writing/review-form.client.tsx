"use client"

import type { OwnReview, Photo, Stars } from "@haat/domain/catalog"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field, FieldFrame, inputClass } from "@haat/ui/forms"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPC } from "../../../../trpc/client.tsx"
import { allReviews, reviewsHref } from "../shown/review-url.rule.ts"
import { reviewProblem } from "../shown/review-words.rule.ts"
import { Photos } from "./photos.client.tsx"
import { StarInput } from "./star-input.client.tsx"

type ReviewFormProps = {
  readonly product: { readonly id: string; readonly slug: string }
  readonly own: OwnReview | null
  readonly limits: { readonly title: number; readonly text: number; readonly photos: number }
}

type Written = {
  readonly stars: Stars | null
  readonly title: string
  readonly text: string
  readonly photos: readonly Photo[]
}
const blank: Written = { stars: null, title: "", text: "", photos: [] }

const useReviewForm = ({ product, own }: ReviewFormProps) => {
  const trpc = useTRPC()
  const router = useRouter()
  const first: Written = own ?? blank
  const [stars, setStars] = useState(first.stars)
  const [title, setTitle] = useState(first.title)
  const [text, setText] = useState(first.text)
  const [photos, setPhotos] = useState(first.photos)
  const [missing, setMissing] = useState<string | undefined>(undefined)
  const seen = () => {
    router.push(reviewsHref(product.slug, { ...allReviews, order: "newest" }))
    router.refresh()
  }
  const write = useMutation(trpc.reviews.write.mutationOptions({ onSuccess: seen }))
  const remove = useMutation(trpc.reviews.remove.mutationOptions({ onSuccess: seen }))
  const send = () => {
    if (stars === null) return setMissing("Choose one to five stars.")
    const ids = photos.map(({ id }) => id)
    write.mutate({ productId: product.id, review: { stars, title, text, photos: ids } })
  }
  const chooseStars = (chosen: Stars) => {
    setMissing(undefined)
    setStars(chosen)
  }
  return {
    ...{ stars, chooseStars, title, setTitle, text, setText, photos, setPhotos, missing, send },
    problem: write.error ?? remove.error,
    // Until the list is there: a second click makes no second journey.
    busy: write.isPending || write.isSuccess,
    removing: remove.isPending || remove.isSuccess,
    takeBack: () => remove.mutate({ productId: product.id }),
  }
}

/** One's own review of a product: new, changed or taken back. */
export const ReviewForm = (props: ReviewFormProps) => {
  const { own, limits } = props
  const form = useReviewForm(props)
  return (
    <form
      noValidate
      className="max-w-xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        form.send()
      }}
    >
      {own?.state === "hidden" ? (
        <Notice tone="warn" title="This review is hidden">
          <p>Nobody else sees it. Why: {own.hiddenFor}</p>
        </Notice>
      ) : null}
      <StarInput value={form.stars} error={form.missing} onChange={form.chooseStars} />
      <Field
        id="review-title"
        label="In a few words"
        optional
        maxLength={limits.title}
        value={form.title}
        onChange={(event) => form.setTitle(event.target.value)}
      />
      <FieldFrame
        id="review-text"
        label="What was good, what wasn’t?"
        optional
        hint="Your first name and the first letter of your last one stand beside it. Leave out what is private."
      >
        <textarea
          id="review-text"
          rows={6}
          maxLength={limits.text}
          value={form.text}
          onChange={(event) => form.setText(event.target.value)}
          aria-describedby="review-text-hint"
          className={`${inputClass} py-2.5`}
        />
      </FieldFrame>
      <Photos photos={form.photos} most={limits.photos} onChange={form.setPhotos} />
      {form.problem ? (
        <p role="alert" className="font-medium text-madder text-sm">
          {reviewProblem(form.problem)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={form.busy}>
          {own ? "Save your review" : "Publish your review"}
        </Button>
        {own ? (
          <Button tone="quiet" busy={form.removing} onClick={form.takeBack}>
            Delete it
          </Button>
        ) : null}
      </div>
    </form>
  )
}
