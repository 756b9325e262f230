"use client"

import { useNear } from "@haat/ui/layout"
import dynamic from "next/dynamic"
import { useRef } from "react"

const Questions = dynamic(() => import("./questions.client.tsx").then((part) => part.QuestionList), {
  ssr: false,
})

/** Keeps the questions' place free; they come when somebody scrolls near. */
export const QuestionsBox = ({ productId }: { readonly productId: string }) => {
  const place = useRef<HTMLElement>(null)
  const near = useNear(place)
  return (
    <section ref={place} aria-labelledby="questions" className="min-h-96 space-y-4">
      <h2 id="questions" className="text-xl">
        Questions and answers
      </h2>
      {near ? <Questions productId={productId} /> : null}
    </section>
  )
}
