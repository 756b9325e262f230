import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import type { Metadata } from "next"
import Link from "next/link"
import { WatchLink } from "../../features/notification/watch-link.client.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Tell me when it’s back", robots: { index: false } }

const open = async (token: string) => {
  const api = await caller()
  return api.notification.openWatch({ token }).catch(() => null)
}

/** Where the links in a guest's mails lead. */
const NotifyMePage = async ({ searchParams }: PageProps<"/notify-me">) => {
  const { token } = await searchParams
  const watch = typeof token === "string" ? await open(token) : null
  if (typeof token !== "string" || watch === null)
    return (
      <div className="shell py-8">
        <EmptyState
          heading="h1"
          title="This link is over"
          actions={
            <Link href="/" className={buttonClass({})}>
              To the shop
            </Link>
          }
        >
          <p>It was ended, or its time has passed. Nothing more is sent because of it.</p>
        </EmptyState>
      </div>
    )
  const { product, sku, pincode, state } = watch
  const name = product
    ? [product.title, ...Object.values(product.options)].join(", ")
    : "It isn’t sold any more"
  return (
    <div className="shell max-w-2xl space-y-4 py-8">
      <h1 className="text-2xl">
        {state === "UNCONFIRMED" ? "Shall we tell you when it’s back?" : "What you wait for"}
      </h1>
      <p>
        <strong>{name}</strong>, delivered to {pincode}
      </p>
      <WatchLink
        token={token}
        initial={state}
        pincode={pincode}
        href={product ? `/p/${encodeURIComponent(product.slug)}?sku=${encodeURIComponent(sku)}` : null}
      />
    </div>
  )
}

export default NotifyMePage
