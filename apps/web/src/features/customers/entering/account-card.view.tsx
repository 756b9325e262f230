import { Notice } from "@haat/ui/feedback"
import type { ReactNode } from "react"

type AccountCardProps = {
  readonly title: string
  /** Why the last try was refused; told at once. */
  readonly refused?: string | null
  readonly children: ReactNode
}

/** The one card of a page about getting into an account. */
export const AccountCard = ({ title, refused, children }: AccountCardProps) => (
  <div className="mx-auto max-w-md space-y-5 rounded-2xl bg-surface p-6 shadow-mid ring-1 ring-line sm:p-8">
    <h1 className="text-2xl">{title}</h1>
    {refused ? (
      <div role="alert">
        <Notice tone="bad">
          <p>{refused}</p>
        </Notice>
      </div>
    ) : null}
    {children}
  </div>
)
