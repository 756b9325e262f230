import { starsText } from "./review-words.rule.ts"

/** Five stars, as many of them full as were given; read as a sentence. */
export const StarRow = ({ stars }: { readonly stars: number }) => (
  <span className="inline-flex items-center gap-0.5">
    <span className="sr-only">{`${starsText(stars)} of 5`}</span>
    {[1, 2, 3, 4, 5].map((one) => (
      <span
        key={one}
        aria-hidden="true"
        className={one <= Math.round(stars) ? "star" : "star bg-line-strong"}
      />
    ))}
  </span>
)
