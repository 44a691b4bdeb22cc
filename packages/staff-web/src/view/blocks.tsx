import { toSafeUrl } from "../text/safe-url.js";
import type { Block, Inline } from "../wire/blocks.js";
import { usePartWords } from "./staff-words.js";

/** Text of a message, drawn as elements: no markup of anybody ever reaches the page. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
	return (
		<>
			{blocks.map((block, index) => {
				if (block.kind === "paragraph")
					return (
						<p key={index}>
							<Inlines items={block.children} />
						</p>
					);
				const items = block.items.map((item, at) => (
					<li key={at}>
						<Inlines items={item} />
					</li>
				));
				return block.isOrdered ? (
					<ol key={index}>{items}</ol>
				) : (
					<ul key={index}>{items}</ul>
				);
			})}
		</>
	);
}

function Inlines({ items }: { readonly items: readonly Inline[] }) {
	return (
		<>
			{items.map((item, index) => {
				switch (item.kind) {
					case "text":
						return item.text;
					case "strong":
						return (
							<strong key={index}>
								<Inlines items={item.children} />
							</strong>
						);
					case "emphasis":
						return (
							<em key={index}>
								<Inlines items={item.children} />
							</em>
						);
					case "link":
						return (
							<SafeLink key={index} url={item.url}>
								<Inlines items={item.children} />
							</SafeLink>
						);
				}
				return null;
			})}
		</>
	);
}

/** A link that opens beside the page and tells the other side nothing. */
export function SafeLink({
	url,
	children,
}: {
	readonly url: string;
	readonly children: preact.ComponentChildren;
}) {
	const words = usePartWords();
	const address = toSafeUrl(url, location.href);
	if (address === null) return <span>{children}</span>;
	return (
		<a href={address} target="_blank" rel="noopener noreferrer">
			{children}
			<span class="hidden"> ({words.opensInNewTab})</span>
		</a>
	);
}
