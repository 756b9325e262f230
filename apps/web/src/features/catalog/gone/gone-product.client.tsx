"use client"

import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"
import { usePathname } from "next/navigation"
import type { ReactNode } from "react"
import { wordsOfSlug } from "./slug-words.rule.ts"

type GoneProductProps = {
  /** What is like it: another room's, made from the words of the address. */
  readonly renderLike: (words: string) => ReactNode
}

/** Where a product was, or never was: says so, and goes on from what its address calls it. */
export const GoneProduct = ({ renderLike }: GoneProductProps) => {
  const words = wordsOfSlug(usePathname().split("/").at(-1) ?? "")
  return (
    <div className="shell py-8">
      <EmptyState
        heading="h1"
        title="This product isn’t sold here"
        actions={
          <>
            {words ? (
              <Link href={`/s?${new URLSearchParams({ q: words })}`} className={buttonClass({})}>
                Search for it
              </Link>
            ) : null}
            <Link href="/s?sort=popularity" className={buttonClass({ tone: "plain" })}>
              See what people buy
            </Link>
          </>
        }
      >
        <p>Its seller may have taken it off the shelf, or the address has a slip of the pen.</p>
      </EmptyState>
      <div className="mx-auto max-w-lg text-sm">{words ? renderLike(words) : null}</div>
    </div>
  )
}
