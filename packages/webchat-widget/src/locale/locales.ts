/** Languages of the interface. */
export const localeIds = ["en", "pl", "uk", "bg", "sk", "tr"] as const;

export type LocaleId = (typeof localeIds)[number];

/** The language of a BCP 47 tag when the interface speaks it: `pl-PL` → `pl`. */
export function toLocaleId(tag: string | undefined): LocaleId | undefined {
	const language = tag?.toLowerCase().split(/[-_]/)[0];
	return localeIds.find((id) => id === language);
}

/** The first of these tags that the interface speaks; English when it speaks none. */
export function chooseLocale(tags: readonly (string | undefined)[]): LocaleId {
	for (const tag of tags) {
		const id = toLocaleId(tag);
		if (id) return id;
	}
	return "en";
}
