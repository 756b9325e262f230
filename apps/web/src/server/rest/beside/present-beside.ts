import type { Product, ShownQuestion, ShownReview } from "@haat/domain/catalog"
import type { Page } from "@haat/domain/shared"
import type { z } from "zod"
import { presentImage } from "../present.ts"
import type { questionsOut, reviewsOut } from "./beside-outputs.ts"

export const presentReviews = (
  { rating }: Pick<Product, "rating">,
  { items, next }: Page<ShownReview>,
): z.input<typeof reviewsOut> => ({
  rating: {
    average: rating.average,
    count: rating.count,
    by_stars: rating.stars ? [...rating.stars] : null,
  },
  reviews: items.map(({ id, author, stars, title, text, verified, helpful, ...one }) => ({
    ...{ id, author, stars, title, text, verified, helpful },
    photos: one.photos.map(presentImage),
    written_at: one.writtenAt.toISOString(),
    edited_at: one.editedAt?.toISOString() ?? null,
  })),
  next,
})

export const presentQuestions = ({ items, next }: Page<ShownQuestion>): z.input<typeof questionsOut> => ({
  questions: items.map(({ id, author, text, askedAt, answers }) => ({
    ...{ id, author, text },
    asked_at: askedAt.toISOString(),
    answers: answers.map((answer) => ({
      author: answer.author,
      as: answer.voice,
      text: answer.text,
      written_at: answer.writtenAt.toISOString(),
    })),
  })),
  next,
})
