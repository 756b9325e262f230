"use client"

import type { Photo } from "@haat/domain/catalog"
import { buttonClass } from "@haat/ui/actions"
import { Spinner } from "@haat/ui/feedback"
import { ProductImage } from "@haat/ui/product"
import { ImagePlus, X } from "lucide-react"
import { useState } from "react"
import { sendPhoto } from "./send-photo.client.tsx"

type PhotosProps = {
  readonly photos: readonly Photo[]
  readonly most: number
  readonly onChange: (photos: readonly Photo[]) => void
}

/** Up to a few photos: sent as they are chosen, shown as they will be seen. */
export const Photos = ({ photos, most, onChange }: PhotosProps) => {
  const [sending, setSending] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (files: readonly File[]) => {
    const room = files.slice(0, most - photos.length)
    setProblem(files.length > room.length ? `A review has at most ${most} photos.` : null)
    setSending(room.length)
    let kept = photos
    for (const file of room) {
      const sent = await sendPhoto(file)
      if (!sent.ok) setProblem(sent.problem)
      else if (kept.every(({ id }) => id !== sent.photo.id)) kept = [...kept, sent.photo]
      onChange(kept)
      setSending((left) => left - 1)
    }
  }
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="mb-1.5 font-semibold text-sm">
        Photos <span className="font-normal text-muted">(optional, up to {most})</span>
      </legend>
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {photos.map((photo, at) => (
          <li key={photo.id} className="relative">
            <ProductImage
              picture={{ ...photo.image, alt: `Photo ${at + 1}` }}
              sizes="6rem"
              className="size-24 rounded-lg"
            />
            <button
              type="button"
              onClick={() => onChange(photos.filter(({ id }) => id !== photo.id))}
              className="absolute end-1 top-1 grid size-8 place-items-center rounded-full border border-line bg-raised pointer-coarse:size-11"
            >
              <X className="size-4" aria-hidden="true" />
              <span className="sr-only">Take out photo {at + 1}</span>
            </button>
          </li>
        ))}
      </ul>
      {photos.length < most ? (
        <label
          className={`${buttonClass({ tone: "plain", size: "sm" })} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus`}
        >
          {sending > 0 ? <Spinner /> : <ImagePlus className="size-4" aria-hidden="true" />}
          {sending > 0 ? "Sending…" : "Add photos"}
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            disabled={sending > 0}
            className="sr-only"
            onChange={({ currentTarget }) => {
              void send([...(currentTarget.files ?? [])])
              currentTarget.value = ""
            }}
          />
        </label>
      ) : null}
      <p className="text-muted text-sm">
        JPEG, PNG or WebP, up to 8 MB each. We take out where and when they were made.
      </p>
      {problem ? (
        <p role="alert" className="font-medium text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
