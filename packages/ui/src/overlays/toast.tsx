"use client"

import { useEffect, useSyncExternalStore } from "react"
import { IconButton } from "../actions/icon-button.tsx"

export type ToastMessage = {
  readonly text: string
  readonly tone?: "plain" | "bad"
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly link?: { readonly label: string; readonly href: string }
}

type Shown = ToastMessage & { readonly id: number }

const none: readonly Shown[] = []
let shown: readonly Shown[] = none
let count = 0
const listeners = new Set<() => void>()

const change = (next: readonly Shown[]) => {
  shown = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const dismiss = (id: number) => change(shown.filter((toast) => toast.id !== id))

/** Says something in passing, on screen and to screen readers; at most two at once. */
export const toast = (message: ToastMessage): void => {
  count += 1
  change([...shown.slice(-1), { ...message, id: count }])
}

/** Long enough to read and to reach the action; pauses while pointed at or focused. */
const stayMs = (message: ToastMessage): number => (message.action || message.link ? 8000 : 5000)

const Toast = ({ item }: { readonly item: Shown }) => {
  useEffect(() => {
    const timer = setInterval(() => {
      const held = document.querySelector(`[data-toast="${item.id}"]:is(:hover, :focus-within)`)
      if (!held) dismiss(item.id)
    }, stayMs(item))
    return () => clearInterval(timer)
  }, [item])
  const action =
    "inline-flex min-h-11 items-center rounded-sm px-2 font-bold text-marigold underline-offset-4 hover:underline"
  return (
    <div
      data-toast={item.id}
      className="pointer-events-auto flex w-full max-w-md animate-rise items-center gap-2 rounded-xl bg-[#241d15] py-1.5 ps-4 pe-1.5 text-sm text-[#fdf6e6] shadow-high ring-1 ring-white/15"
    >
      <p className="flex-1 py-2">{item.text}</p>
      {item.action ? (
        <button
          type="button"
          className={action}
          onClick={() => {
            item.action?.run()
            dismiss(item.id)
          }}
        >
          {item.action.label}
        </button>
      ) : null}
      {item.link ? (
        <a className={action} href={item.link.href}>
          {item.link.label}
        </a>
      ) : null}
      <IconButton label="Dismiss" className="hover:bg-white/15" onClick={() => dismiss(item.id)}>
        <svg
          viewBox="0 0 24 24"
          className="size-4 text-[#fdf6e6]"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M6 6l12 12M18 6 6 18" strokeLinecap="round" />
        </svg>
      </IconButton>
    </div>
  )
}

/** Where toasts appear; once per page, and there from the start so that screen readers listen to it. */
export const ToastRegion = () => {
  const toasts = useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  )
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 sm:bottom-6"
    >
      {toasts.map((item) => (
        <Toast key={item.id} item={item} />
      ))}
    </section>
  )
}
