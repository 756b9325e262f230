"use client"

import { clsx } from "clsx"
import { X } from "lucide-react"
import { type ReactNode, useEffect, useId, useRef } from "react"
import { IconButton } from "../actions/icon-button.tsx"

type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly footer?: ReactNode
}

const shapes = {
  center:
    "m-auto w-[min(30rem,calc(100%-2rem))] max-h-[calc(100dvh-2rem)] rounded-2xl starting:open:opacity-0 starting:open:translate-y-3",
  end: "ms-auto me-0 my-0 h-dvh max-h-none w-[min(26rem,100%)] max-w-none sm:rounded-s-2xl starting:open:translate-x-full",
}

/**
 * The platform's modal dialog: focus is kept inside and given back, Escape and a click beside it close it, the page
 * behind is inert.
 */
const Modal = ({
  open,
  onClose,
  title,
  children,
  footer,
  shape,
}: DialogProps & { readonly shape: keyof typeof shapes }) => {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it natively; the click is the pointer's shortcut.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && ref.current?.close()}
      className={clsx(
        "bg-raised text-ink shadow-high transition-[opacity,translate] duration-(--haat-calm) ease-calm open:flex open:flex-col",
        shapes[shape],
      )}
    >
      <header className="flex items-center justify-between gap-4 py-3 ps-5 pe-3">
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        <IconButton label="Close" onClick={() => ref.current?.close()}>
          <X className="size-5" aria-hidden="true" />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{open ? children : null}</div>
      {footer ? <footer className="border-t border-line px-5 py-3">{footer}</footer> : null}
    </dialog>
  )
}

export const Dialog = (props: DialogProps) => <Modal {...props} shape="center" />

/** Slides in from the side; on a phone it fills the screen. */
export const Drawer = (props: DialogProps) => <Modal {...props} shape="end" />
