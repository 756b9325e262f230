import type { SearchResult } from "@haat/domain/search"
import { Notice } from "@haat/ui/feedback"
import { UndatedCards } from "./undated-cards.view.tsx"

type UndatedProps = { readonly result: Pick<SearchResult, "beyond">; readonly pincode: string }

/** In the list's place while nobody can say what comes to the pincode: what is in stock, and that nothing is promised. */
export const Undated = ({ result: { beyond }, pincode }: UndatedProps) => (
  <>
    <Notice tone="warn" title="We can’t tell delivery dates right now">
      <p>
        {beyond.length > 0 ? "These are in stock. " : null}
        Whether something comes to {pincode}, and when, we can say again in a moment. Until then we promise
        nothing.
      </p>
    </Notice>
    {beyond.length > 0 ? <UndatedCards hits={beyond} heading="h2" /> : null}
  </>
)
