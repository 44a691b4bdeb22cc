/** A template with values in its places, as the shopper reads it; a place without a value shows what belongs there. */
export function templateText(
	body: string,
	fields: readonly { readonly label: string; readonly value: string }[],
): string {
	return body.replaceAll(/\{\{(\d+)\}\}/g, (place, number: string) => {
		const field = fields[Number(number) - 1];
		if (!field) return place;
		const value = field.value.replaceAll(/\s+/gu, " ").trim();
		return value === "" ? `[${field.label}]` : value;
	});
}
