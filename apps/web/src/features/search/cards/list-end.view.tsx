import { isCutOff, pageSizeDefault, type SearchResult } from "@haat/domain/search"
import { privacyNote } from "./privacy-note.rule.ts"

/** Where pages end before the list does, says what leads further. */
export const CutOff = ({ page, total }: Pick<SearchResult, "page" | "total">) =>
  isCutOff({ page, total, pageSize: pageSizeDefault }) ? (
    <p className="text-center text-sm">
      More fits than pages can show. <strong>Choose a filter or add a word</strong> to see the rest.
    </p>
  ) : null

export const Privacy = () => <p className="text-muted text-xs">{privacyNote}</p>
