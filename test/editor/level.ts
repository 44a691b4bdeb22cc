/** A JSON Schema as far as completion needs it. */
export interface Schema {
	readonly description?: string;
	readonly const?: unknown;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: Schema | boolean;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
}

/** One level of fields in a file: the lines above it, and the fields that may stand there. */
export interface Level {
	/** Names on the way, for a test's title. */
	readonly name: string;
	/** Lines above the empty one, without its own indentation. */
	readonly lines: readonly string[];
	readonly indent: number;
	/** Field → its description. */
	readonly fields: Readonly<Record<string, string>>;
}

/** Every level of fields that a file of this schema can have. */
export function toLevels(
	schema: Schema,
	at: Omit<Level, "fields"> = { name: "top", lines: [], indent: 0 },
): readonly Level[] {
	const { properties, additionalProperties, items, anyOf, oneOf } = schema;
	const levels: Level[] = [];
	if (properties !== undefined) {
		// What tells one kind of step from another must stand there already.
		const told = Object.entries(properties).filter(
			([, field]) => field.const !== undefined,
		);
		const open = {
			...at,
			lines: [
				...at.lines,
				...told.map(([name, field]) => `${pad(at)}${name}: ${field.const}`),
			],
		};
		const rest = Object.entries(properties).filter(
			([, field]) => field.const === undefined,
		);
		const fields = Object.fromEntries(
			rest.map(([name, { description = "" }]) => [name, description]),
		);
		if (rest.length > 0) levels.push({ ...open, fields });
		for (const [name, field] of rest)
			levels.push(...toLevels(field, inside(open, name)));
	}
	if (typeof additionalProperties === "object")
		levels.push(...toLevels(additionalProperties, inside(at, "sample")));
	if (items !== undefined) levels.push(...toLevels(items, inList(at)));
	for (const one of [...(anyOf ?? []), ...(oneOf ?? [])])
		levels.push(...toLevels(one, at));
	return levels;
}

type Place = Omit<Level, "fields">;

const pad = ({ indent }: Place) => " ".repeat(indent);

const inside = (at: Place, name: string): Place => ({
	name: `${at.name} › ${name}`,
	lines: [...at.lines, `${pad(at)}${name}:`],
	indent: at.indent + 2,
});

/** The second entry of a list, so that there is a line to stand on; the dash takes the place of two blanks. */
const inList = (at: Place): Place => ({
	name: `${at.name} › entry`,
	lines: [...at.lines, `${pad(at)}-`],
	indent: at.indent + 2,
});
