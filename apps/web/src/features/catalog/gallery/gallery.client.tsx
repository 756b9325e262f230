"use client"

import { type Picture, ProductImage } from "@haat/ui/product"
import { clsx } from "clsx"
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from "react"
import { pictureByKey } from "./turn.rule.ts"

const Zoom = lazy(() => import("./zoom.client.tsx").then((module) => ({ default: module.Zoom })))

type GalleryProps = { readonly title: string; readonly images: readonly Picture[] }
type TurnProps = Pick<GalleryProps, "images"> & {
  readonly shown: number
  readonly onTurn: (index: number) => void
}

const stage = "aspect-square w-full rounded-2xl"
const Thumbnails = ({ images, shown, onTurn }: TurnProps) => (
  <ul className="flex flex-wrap gap-2">
    {images.map((image, index) => (
      <li key={image.url}>
        <button
          type="button"
          aria-label={`Show picture ${index + 1} of ${images.length}`}
          aria-current={index === shown || undefined}
          onClick={() => onTurn(index)}
          className={clsx(
            "block rounded-lg border-2 p-0.5",
            index === shown ? "border-brand" : "border-transparent hover:border-line-strong",
          )}
        >
          <ProductImage picture={image} sizes="64px" decorative className="size-14 rounded-md sm:size-16" />
        </button>
      </li>
    ))}
  </ul>
)

/** Pictures by swipe, arrow keys or thumbnails, each opened to be looked at closely; every place is kept free before they load. */
export const Gallery = ({ title, images }: GalleryProps) => {
  const row = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  const [zoomed, setZoomed] = useState<"never" | "open" | "closed">("never")
  const turn = (index: number) => {
    setShown(index)
    row.current?.scrollTo({ left: index * row.current.clientWidth })
  }
  const turnByKey = (event: KeyboardEvent) => {
    const to = pictureByKey(event.key, shown, images.length)
    if (to === null) return
    event.preventDefault()
    turn(to)
    row.current?.querySelectorAll("button")[to]?.focus({ preventScroll: true })
  }
  if (images.length === 0) return <ProductImage picture={null} sizes="50vw" className={stage} />
  return (
    <div className="space-y-3 lg:sticky lg:top-24">
      <ul
        ref={row}
        aria-label={`Pictures of ${title}`}
        className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain rounded-2xl motion-safe:scroll-smooth"
        onScroll={({ currentTarget }) =>
          setShown(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)))
        }
      >
        {images.map((image, index) => (
          <li key={image.url} className="w-full shrink-0 snap-center">
            <button
              type="button"
              aria-label={`Enlarge picture ${index + 1} of ${images.length}: ${image.alt}`}
              tabIndex={index === shown ? 0 : -1}
              onClick={() => setZoomed("open")}
              onKeyDown={turnByKey}
              className="block w-full cursor-zoom-in rounded-2xl focus-visible:-outline-offset-4"
            >
              <ProductImage
                picture={image}
                sizes="(max-width: 1024px) 92vw, 600px"
                eager={index === 0}
                className={stage}
              />
            </button>
          </li>
        ))}
      </ul>
      {images.length > 1 ? <Thumbnails {...{ images, shown }} onTurn={turn} /> : null}
      {zoomed === "never" ? null : (
        <Suspense>
          <Zoom
            {...{ title, images, shown }}
            open={zoomed === "open"}
            onTurn={turn}
            onClose={() => setZoomed("closed")}
          />
        </Suspense>
      )}
    </div>
  )
}
