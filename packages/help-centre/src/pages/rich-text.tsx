import type { Block, Inline } from "@shopbell/knowledge";

/** The blocks of an answer. */
export function RichText({ blocks }: { readonly blocks: readonly Block[] }) {
	return (
		<>
			{blocks.map((block, i) => (
				<BlockText key={i} block={block} />
			))}
		</>
	);
}

function BlockText({ block }: { readonly block: Block }) {
	if (block.kind === "paragraph")
		return (
			<p>
				<InlineText inlines={block.children} />
			</p>
		);
	const items = block.items.map((item, i) => (
		<li key={i}>
			<InlineText inlines={item} />
		</li>
	));
	return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function InlineText({ inlines }: { readonly inlines: readonly Inline[] }) {
	return (
		<>
			{inlines.map((inline, i) => (
				<OneInline key={i} inline={inline} />
			))}
		</>
	);
}

function OneInline({ inline }: { readonly inline: Inline }) {
	switch (inline.kind) {
		case "text":
			return (
				<>
					{inline.text
						.split("\n")
						.flatMap((line, i) => (i === 0 ? [line] : [<br key={i} />, line]))}
				</>
			);
		case "strong":
			return (
				<strong>
					<InlineText inlines={inline.children} />
				</strong>
			);
		case "emphasis":
			return (
				<em>
					<InlineText inlines={inline.children} />
				</em>
			);
		case "link":
			return (
				<a href={inline.url}>
					<InlineText inlines={inline.children} />
				</a>
			);
	}
}
