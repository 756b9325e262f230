"use client"

import { headerActionClass } from "@haat/ui/layout"
import Link from "next/link"
import { type ReactNode, useEffect, useId, useRef, useState } from "react"
import { useHeaderState } from "../../trpc/header-state.tsx"
import { signOut } from "./session.client.tsx"

const entry =
  "flex min-h-11 w-full items-center rounded-md px-3.5 text-start text-sm font-medium hover:bg-sunk"

const guestLinks = [
  { href: "/sign-in", text: "Sign in" },
  { href: "/sign-up", text: "Create an account" },
  { href: "/orders", text: "Your orders" },
]
const customerLinks = [
  { href: "/account", text: "Profile and addresses" },
  { href: "/orders", text: "Your orders" },
  { href: "/wishlist", text: "Wishlist" },
]
const adminLinks = [...customerLinks, { href: "/admin", text: "Administration" }]
const linksOf = (role: string | undefined) => {
  if (role === undefined) return guestLinks
  return role === "admin" ? adminLinks : customerLinks
}

const useDismissal = (open: boolean, close: () => void) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const onPointer = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) close()
    }
    document.addEventListener("pointerdown", onPointer)
    return () => document.removeEventListener("pointerdown", onPointer)
  }, [open, close])
  return ref
}

/** Opens a list of links; without script it leads to the account page. */
export const AccountMenu = ({ icon }: { readonly icon: ReactNode }) => {
  const { data } = useHeaderState()
  const [open, setOpen] = useState(false)
  const ref = useDismissal(open, () => setOpen(false))
  const button = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const customer = data?.customer ?? null
  return (
    <div
      ref={ref}
      role="none"
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (open && event.relatedTarget && !ref.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className={headerActionClass}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span className="truncate text-start max-lg:sr-only lg:w-[5.5rem]">
          {customer ? customer.name.split(" ")[0] : "Account"}
        </span>
      </button>
      <ul
        id={listId}
        hidden={!open}
        className="absolute end-0 top-full z-50 mt-2 w-60 animate-rise rounded-xl bg-raised p-1.5 text-ink shadow-high ring-1 ring-line"
      >
        {linksOf(customer?.role).map(({ href, text }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className={entry} onClick={() => setOpen(false)}>
              {text}
            </Link>
          </li>
        ))}
        {customer ? (
          <li className="mt-1 border-t border-line pt-1">
            <button type="button" className={entry} onClick={() => void signOut()}>
              Sign out
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
