import type { ReactNode } from "react"

type ErrorStateProps = {
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly heading?: "h1" | "h2"
}

/** Something of ours failed: says what to do, never what broke inside. */
export const ErrorState = ({
  title = "That didn’t load",
  children = "Check your connection and try again. Your cart and orders are safe.",
  actions,
  heading = "h2",
}: ErrorStateProps) => {
  const Heading = heading
  return (
    <div
      role="alert"
      className="mx-auto flex max-w-lg flex-col items-center gap-3 rounded-xl border border-line bg-surface px-6 py-10 text-center"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-10 text-madder"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M7 18.5a4.5 4.5 0 0 1-.4-9A6 6 0 0 1 18 10.6a4 4 0 0 1-.5 7.9Z" strokeLinejoin="round" />
        <path d="M4 3.5 20 21.5" />
      </svg>
      <Heading className="text-xl">{title}</Heading>
      <div className="text-muted">{children}</div>
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}
