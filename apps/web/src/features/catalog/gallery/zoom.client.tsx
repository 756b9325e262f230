"use client"

import { IconButton } from "@haat/ui/actions"
import { type Picture, ProductImage } from "@haat/ui/product"
import { clsx } from "clsx"
import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from "lucide-react"
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react"
import { useFingers } from "./fingers.client.tsx"
import { StepButton } from "./step-button.client.tsx"
import { pictureByKey } from "./turn.rule.ts"
import { closer, farther, zoomSteps } from "./zoom.rule.ts"

type ZoomProps = {
  readonly title: string
  readonly images: readonly Picture[]
  readonly shown: number
  readonly open: boolean
  readonly onTurn: (index: number) => void
  readonly onClose: () => void
}

const [whole, , near, nearest] = zoomSteps

/** Where to, once the picture has grown, so that what was in the middle stays there. */
const centered = (
  { scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement,
  by: number,
): ScrollToOptions => ({
  left: (scrollLeft + clientWidth / 2) * by - clientWidth / 2,
  top: (scrollTop + clientHeight / 2) * by - clientHeight / 2,
})

/** Scrolls as soon as the picture has its new size, before anybody sees it at its old place. */
const useCentering = (stage: RefObject<HTMLDivElement | null>): ((by: number) => void) => {
  const goal = useRef<ScrollToOptions | null>(null)
  useLayoutEffect(() => {
    if (goal.current !== null) stage.current?.scrollTo(goal.current)
    goal.current = null
  })
  return (by) => {
    goal.current = stage.current === null ? null : centered(stage.current, by)
  }
}

type BarProps = Pick<ZoomProps, "images" | "shown" | "onTurn" | "onClose"> & {
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
}

const Bar = ({ images, shown, zoom, onTurn, onZoom, onClose }: BarProps) => (
  <header className="flex items-center gap-1 border-b border-line px-2 py-1">
    <p role="status" className="me-auto ps-2 text-sm tabular-nums">
      Picture {shown + 1} of {images.length}
      {zoom > whole ? `, ${Math.round(zoom * 100)}%` : ""}
    </p>
    {images.length > 1 ? (
      <>
        <StepButton label="Previous picture" ended={shown === 0} onStep={() => onTurn(shown - 1)}>
          <ChevronLeft className="size-5" aria-hidden="true" />
        </StepButton>
        <StepButton label="Next picture" ended={shown === images.length - 1} onStep={() => onTurn(shown + 1)}>
          <ChevronRight className="size-5" aria-hidden="true" />
        </StepButton>
      </>
    ) : null}
    <StepButton label="Zoom out" ended={zoom <= whole} onStep={() => onZoom(farther(zoom))}>
      <ZoomOut className="size-5" aria-hidden="true" />
    </StepButton>
    <StepButton label="Zoom in" ended={zoom >= nearest} onStep={() => onZoom(closer(zoom))}>
      <ZoomIn className="size-5" aria-hidden="true" />
    </StepButton>
    <IconButton label="Close" onClick={onClose}>
      <X className="size-5" aria-hidden="true" />
    </IconButton>
  </header>
)

const useModal = (open: boolean) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return dialog
}

type StageProps = Pick<BarProps, "zoom" | "onZoom"> &
  Pick<ZoomProps, "images" | "shown" | "onTurn"> & { readonly stage: RefObject<HTMLDivElement | null> }

const Stage = ({ stage, images, shown, zoom, onZoom, onTurn }: StageProps) => {
  const fingers = useFingers({ zoom, onZoom, onTurn, shown, count: images.length })
  const picture = images[shown]
  const isNear = zoom > whole
  return (
    <div
      ref={stage}
      {...fingers}
      className="grid min-h-0 flex-1 overflow-auto overscroll-contain"
      style={{ touchAction: isNear ? "pan-x pan-y" : "none" }}
    >
      {picture ? (
        <button
          type="button"
          aria-label={`${isNear ? "See the whole of" : "Zoom into"} ${picture.alt}`}
          onClick={() => onZoom(isNear ? whole : near)}
          className={clsx(
            "m-auto block focus-visible:-outline-offset-4",
            isNear ? "cursor-zoom-out" : "cursor-zoom-in",
          )}
          style={{ width: `calc(min(100vw, 100dvh - 4rem) * ${zoom})` }}
        >
          <ProductImage
            picture={picture}
            sizes={isNear ? "250vw" : "100vw"}
            className="aspect-square w-full"
          />
        </button>
      ) : null}
    </div>
  )
}

/**
 * One picture on the whole screen: nearer by button, by + and -, by a click or two fingers; moved about by scrolling, which arrow
 * keys do as well. While it is seen whole, arrow keys and swipes turn to the next.
 */
export const Zoom = ({ title, images, shown, open, onTurn, onClose }: ZoomProps) => {
  const dialog = useModal(open)
  const stage = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<number>(whole)
  const center = useCentering(stage)
  const change = (to: number) => {
    if (to === zoom) return
    center(to / zoom)
    setZoom(to)
  }
  const turn = (index: number) => {
    setZoom(whole)
    onTurn(index)
  }
  const byKey = ({ key }: KeyboardEvent) => {
    if (key === "+" || key === "=") change(closer(zoom))
    if (key === "-") change(farther(zoom))
    const to = zoom > whole ? null : pictureByKey(key, shown, images.length)
    if (to !== null) turn(to)
  }
  const close = () => {
    setZoom(whole)
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      aria-label={`Pictures of ${title}`}
      onClose={close}
      onKeyDown={byKey}
      className="size-full max-h-none max-w-none bg-raised text-ink open:flex open:flex-col"
    >
      <Bar
        {...{ images, shown, zoom }}
        onTurn={turn}
        onZoom={change}
        onClose={() => dialog.current?.close()}
      />
      {open ? <Stage {...{ stage, images, shown, zoom }} onZoom={change} onTurn={turn} /> : null}
    </dialog>
  )
}
