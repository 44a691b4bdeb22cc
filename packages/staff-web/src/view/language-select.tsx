import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";

/** Chooses the language of the page itself; `isCompact` shows no label, only tells it. */
export function LanguageSelect<Tag extends string>({
	label,
	locales,
	locale,
	isCompact = false,
}: {
	readonly label: string;
	/** Tag → the language's own name. */
	readonly locales: Readonly<Record<Tag, { readonly languageName: string }>>;
	readonly locale: Signal<Tag>;
	readonly isCompact?: boolean;
}) {
	const id = useId();
	const tags = Object.keys(locales) as Tag[];
	return (
		<div class={isCompact ? "language" : "field"}>
			<label class={isCompact ? "hidden" : undefined} for={id}>
				{label}
			</label>
			<select
				id={id}
				value={locale.value}
				onChange={({ currentTarget: { value } }) => {
					const chosen = tags.find((tag) => tag === value);
					if (chosen !== undefined) locale.value = chosen;
				}}
			>
				{tags.map((tag) => (
					<option key={tag} value={tag} lang={tag}>
						{locales[tag].languageName}
					</option>
				))}
			</select>
		</div>
	);
}
