import { isCutOff, pageSizeDefault, type SearchResult } from "@haat/domain/search"

/** Where pages end before the list does, says what leads further. */
export const CutOff = ({ page, total }: Pick<SearchResult, "page" | "total">) =>
  isCutOff({ page, total, pageSize: pageSizeDefault }) ? (
    <p className="text-center text-sm">
      More fits than pages can show. <strong>Choose a filter or add a word</strong> to see the rest.
    </p>
  ) : null

export const Privacy = () => (
  <p className="text-muted text-xs">
    To put first what people look for, Haat keeps what is searched and which result is opened, with a random
    number for the browser and no name. Of a browser that sends Global Privacy Control, a search is kept
    without that number, and what it opens isn’t kept.
  </p>
)
