"use client"

import { Button, buttonClass } from "@haat/ui/actions"
import { ErrorState } from "@haat/ui/feedback"

type ErrorProps = {
  readonly error: Error & { readonly digest?: string }
  /** Asks the server again; drawing anew alone would show the same failure. */
  readonly retry: () => void
}

const ErrorPage = ({ error, retry }: ErrorProps) => (
  <div className="shell py-12">
    <ErrorState
      heading="h1"
      title="That didn’t load"
      actions={
        <>
          <Button onClick={retry}>Try again</Button>
          <a href="/" className={buttonClass({ tone: "plain" })}>
            Go to the homepage
          </a>
        </>
      }
    >
      <p>
        Something went wrong on our side. Try again in a moment; your cart and orders are safe.
        {error.digest ? <span className="block text-sm">Code for support: {error.digest}</span> : null}
      </p>
    </ErrorState>
  </div>
)

export default ErrorPage
