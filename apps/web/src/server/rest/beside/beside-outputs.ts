import { z } from "zod"
import { imageOut, itemOut } from "../outputs.ts"

/** What stands beside a product: what others say of it, and other products. */

const next = z.string().nullable().describe("Send it as cursor to go on; null at the end")

export const reviewsOut = z.object({
  rating: z.object({
    average: z.number(),
    count: z.int(),
    by_stars: z
      .array(z.int())
      .length(5)
      .nullable()
      .describe("How many gave one star, two, … five; null while nobody wrote a review"),
  }),
  reviews: z.array(
    z.object({
      id: z.string(),
      author: z.string(),
      stars: z.int(),
      title: z.string(),
      text: z.string(),
      verified: z.boolean().describe("The product was delivered to its author"),
      helpful: z.int(),
      photos: z.array(imageOut),
      written_at: z.string(),
      edited_at: z.string().nullable(),
    }),
  ),
  next,
})

export const questionsOut = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      author: z.string(),
      text: z.string(),
      asked_at: z.string(),
      answers: z.array(
        z.object({
          author: z.string(),
          as: z.enum(["seller", "staff", "buyer"]),
          text: z.string(),
          written_at: z.string(),
        }),
      ),
    }),
  ),
  next,
})

export const relatedOut = z.object({
  together: z.array(itemOut).describe("Bought in one order with it, most often first"),
  similar: z.array(itemOut).describe("Of its kind, the most alike first"),
})
