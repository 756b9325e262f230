"use client"

import { Button, buttonClass } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import Link from "next/link"
import { useEffect, useRef } from "react"
import type { CheckoutProblem } from "./checkout-words.rule.ts"

type ProblemNoticeProps = {
  readonly problem: CheckoutProblem
  /** Sets a short line to what is left; 0 removes it. */
  readonly onTake: (sku: string, quantity: number) => void
}

export const ProblemNotice = ({ problem, onTake }: ProblemNoticeProps) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="focus:outline-none">
      <Notice
        tone={problem.way === "again" || problem.way === "accept" ? "warn" : "bad"}
        title={problem.title}
      >
        <p>{problem.text}</p>
        <ul className="space-y-2 empty:hidden">
          {problem.short.map(({ sku, title, wanted, available }) => (
            <li
              key={sku}
              className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-surface px-3 py-2"
            >
              <span>
                <strong>{title}</strong>: you want {wanted},{" "}
                {available === 0 ? "none is left" : `${available} left`}
              </span>
              <Button tone="plain" size="sm" onClick={() => onTake(sku, available)}>
                {available === 0 ? "Remove it" : `Take ${available}`}
              </Button>
            </li>
          ))}
        </ul>
        {problem.way === "cart" && problem.short.length === 0 ? (
          <Link href="/cart" className={buttonClass({ tone: "plain", size: "sm" })}>
            Go to the cart
          </Link>
        ) : null}
        {problem.way === "orders" ? (
          <Link href="/orders" className={buttonClass({ tone: "plain", size: "sm" })}>
            See your orders
          </Link>
        ) : null}
      </Notice>
    </div>
  )
}
