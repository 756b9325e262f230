import { type DescriptionBlock, descriptionBlocks } from "./description.rule.ts"

const Runs = ({ block }: { readonly block: DescriptionBlock }) =>
  block.runs.map((run, at) =>
    run.strong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one block never change their order.
      <strong key={at} className="font-semibold text-ink">
        {run.text}
      </strong>
    ) : (
      run.text
    ),
  )

const Block = ({ block }: { readonly block: DescriptionBlock }) => {
  if (block.kind === "heading")
    return (
      <h3 className="pt-1 font-semibold text-ink">
        <Runs block={block} />
      </h3>
    )
  return (
    <p className={block.kind === "item" ? "flex gap-2.5 before:text-brand before:content-['•']" : undefined}>
      <span>
        <Runs block={block} />
      </span>
    </p>
  )
}

/** A supplier's description, drawn from its structure; its HTML never reaches the page. */
export const Description = ({ html }: { readonly html: string }) => (
  <div className="max-w-prose space-y-2 text-muted">
    {descriptionBlocks(html).map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never change their order.
      <Block key={at} block={block} />
    ))}
  </div>
)
