import { Skeleton } from "@haat/ui/feedback"

/** Where reviews, or the form for one, will be in a moment. */
export const ReviewsSkeleton = () => (
  <div className="shell space-y-6 pt-6" aria-busy="true">
    <span className="sr-only" role="status">
      Loading
    </span>
    <Skeleton className="h-8 w-2/3" />
    <Skeleton className="h-40 w-full max-w-xl" />
    <Skeleton className="h-24 w-full max-w-xl" />
  </div>
)
