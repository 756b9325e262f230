"use client"

import type { ReactNode } from "react"
import { tell } from "../../../trpc/call.ts"

type NoteOpenedProps = { readonly text: string; readonly className: string; readonly children: ReactNode }

const objects = (): boolean => Reflect.get(navigator, "globalPrivacyControl") === true

/**
 * A list that tells which of its results was opened and where it stood. It never holds up the click, and says nothing of
 * browsers that ask not to be followed.
 */
export const NoteOpened = ({ text, className, children }: NoteOpenedProps) => {
  const note = (target: EventTarget) => {
    if (!(target instanceof Element) || target.closest("a") === null || objects()) return
    const { product, position } = target.closest<HTMLElement>("li[data-product]")?.dataset ?? {}
    if (product === undefined || position === undefined) return
    tell("search.opened", { text, productId: product, position: Number(position) }).catch(() => undefined)
  }
  return (
    <ul className={className} onClickCapture={(event) => note(event.target)}>
      {children}
    </ul>
  )
}
