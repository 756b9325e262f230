import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"
import type { ReactNode } from "react"
import { AdminLinks } from "./admin-links.client.tsx"

/** The frame of the staff's pages: menu beside the page, or above it on a phone. */
export const AdminShell = ({ children }: { readonly children: ReactNode }) => (
  <div className="shell grid gap-4 pt-4 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8 lg:pt-6">
    <AdminLinks />
    <div className="min-w-0 space-y-6 pb-10">{children}</div>
  </div>
)

/** For those who are signed in but not staff: says so, and where to go. */
export const StaffOnly = () => (
  <EmptyState
    heading="h1"
    title="This part is for staff"
    actions={
      <Link href="/" className={buttonClass({ tone: "brand" })}>
        To the shop
      </Link>
    }
  >
    Your account may not open the administration. If it should, ask an administrator to give it the role.
  </EmptyState>
)

type PageHeadProps = {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** The heading of a staff page, what it is for, and what can be done here. */
export const AdminHead = ({ title, children, actions }: PageHeadProps) => (
  <div className="flex flex-wrap items-end justify-between gap-3">
    <div className="min-w-0 max-w-prose">
      <h1 className="text-2xl">{title}</h1>
      {children ? <p className="text-muted">{children}</p> : null}
    </div>
    {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
  </div>
)
