/** Which changes of the schema are still to be applied, and which were applied by a newer program. */
export function compareSchema(
	applied: readonly string[],
	changes: readonly { readonly name: string }[],
): {
	readonly pending: readonly string[];
	readonly unknown: readonly string[];
} {
	const names = changes.map(({ name }) => name);
	return {
		pending: names.filter((name) => !applied.includes(name)),
		unknown: applied.filter((name) => !names.includes(name)),
	};
}
