import type { ReactNode } from "react"
import { StallPicture } from "../brand/stall-picture.tsx"

type EmptyStateProps = {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** The page's own heading when nothing else is on it. */
  readonly heading?: "h1" | "h2"
  readonly picture?: ReactNode
}

/** Nothing here yet: says why and what to do next. */
export const EmptyState = ({ title, children, actions, heading = "h2", picture }: EmptyStateProps) => {
  const Heading = heading
  return (
    <div className="mx-auto flex max-w-lg flex-col items-center gap-3 px-4 py-12 text-center">
      {picture ?? <StallPicture className="h-32 w-auto" />}
      <Heading className="text-2xl">{title}</Heading>
      {children ? <div className="text-muted">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}
