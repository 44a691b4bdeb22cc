import { Parser } from "yaml";

/** Every comment of a YAML text in reading order, without spaces at its end. */
export function listComments(text: string): readonly string[] {
	const comments: string[] = [];
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) for (const one of value) visit(one);
		else if (typeof value === "object" && value !== null) {
			const { type, source } = value as { type?: unknown; source?: unknown };
			if (type === "comment" && typeof source === "string")
				comments.push(source.trimEnd());
			else for (const one of Object.values(value)) visit(one);
		}
	};
	for (const token of new Parser().parse(text)) visit(token);
	return comments;
}
