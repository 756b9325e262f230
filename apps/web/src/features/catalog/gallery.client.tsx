"use client"

import { type Picture, ProductImage } from "@haat/ui/product"
import { clsx } from "clsx"
import { useRef, useState } from "react"

type GalleryProps = { readonly title: string; readonly images: readonly Picture[] }

const stage = "aspect-square w-full rounded-2xl"

/** Pictures by swipe, keys or thumbnails; every place is kept free before they load. */
export const Gallery = ({ title, images }: GalleryProps) => {
  const row = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  const go = (index: number) => {
    setShown(index)
    row.current?.scrollTo({ left: index * row.current.clientWidth })
  }
  if (images.length === 0) return <ProductImage picture={null} sizes="50vw" className={stage} />
  return (
    <div className="space-y-3 lg:sticky lg:top-24">
      <ul
        ref={row}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keys.
        tabIndex={0}
        aria-label={`Pictures of ${title}`}
        className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain scroll-smooth rounded-2xl"
        onScroll={({ currentTarget }) =>
          setShown(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)))
        }
      >
        {images.map((image, index) => (
          <li key={image.url} className="w-full shrink-0 snap-center">
            <ProductImage
              picture={image}
              sizes="(max-width: 1024px) 92vw, 600px"
              eager={index === 0}
              className={stage}
            />
          </li>
        ))}
      </ul>
      {images.length > 1 ? (
        <ul className="flex flex-wrap gap-2">
          {images.map((image, index) => (
            <li key={image.url}>
              <button
                type="button"
                aria-label={`Show picture ${index + 1} of ${images.length}`}
                aria-current={index === shown || undefined}
                onClick={() => go(index)}
                className={clsx(
                  "block rounded-lg border-2 p-0.5",
                  index === shown ? "border-brand" : "border-transparent hover:border-line-strong",
                )}
              >
                <ProductImage
                  picture={image}
                  sizes="64px"
                  decorative
                  className="size-14 rounded-md sm:size-16"
                />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
