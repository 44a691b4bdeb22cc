import type { Block, Inline } from "../wire/reply-content.js";

interface RichTextProps {
	readonly blocks: readonly Block[];
	/** Said after a link that leaves the page. */
	readonly opensInNewTab: string;
}

/** A reply's text as elements; no HTML is ever parsed. */
export function RichText({ blocks, opensInNewTab }: RichTextProps) {
	const draw = (children: readonly Inline[]) =>
		children.map((inline, i) => (
			<InlineText key={i} inline={inline} opensInNewTab={opensInNewTab} />
		));
	return (
		<>
			{blocks.map((block, i) => {
				const key = `${block.kind}${i}`;
				if (block.kind === "paragraph")
					return <p key={key}>{draw(block.children)}</p>;
				const items = block.items.map((item, at) => (
					<li key={at}>{draw(item)}</li>
				));
				return block.isOrdered ? (
					<ol key={key}>{items}</ol>
				) : (
					<ul key={key}>{items}</ul>
				);
			})}
		</>
	);
}

function InlineText({
	inline,
	opensInNewTab,
}: {
	readonly inline: Inline;
	readonly opensInNewTab: string;
}) {
	if (inline.kind === "text") return <>{inline.text}</>;
	const children = inline.children.map((child, i) => (
		<InlineText key={i} inline={child} opensInNewTab={opensInNewTab} />
	));
	switch (inline.kind) {
		case "strong":
			return <strong>{children}</strong>;
		case "emphasis":
			return <em>{children}</em>;
		case "link": {
			const href = toSafeAddress(inline.url);
			if (href === undefined) return <>{children}</>;
			if (!href.startsWith("https:")) return <a href={href}>{children}</a>;
			return (
				<a href={href} target="_blank" rel="noopener noreferrer">
					{children}
					<span class="sr"> ({opensInNewTab})</span>
				</a>
			);
		}
	}
}

/** The address when it is one that may be followed: https, mail, telephone, or a chat in Viber, which has no other. */
export function toSafeAddress(url: string): string | undefined {
	try {
		const { protocol, href } = new URL(url);
		return ["https:", "mailto:", "tel:"].includes(protocol) ||
			href.startsWith("viber://pa?")
			? href
			: undefined;
	} catch {
		return undefined;
	}
}
