import { Skeleton } from "@haat/ui/feedback"

const Loading = () => (
  <div className="shell space-y-4 pt-6" aria-busy="true">
    <p className="sr-only" role="status">
      Loading
    </p>
    <Skeleton className="h-9 w-52" />
    <Skeleton className="h-40 rounded-xl" />
    <Skeleton className="h-40 rounded-xl" />
  </div>
)

export default Loading
