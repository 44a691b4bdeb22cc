import { articleIdPattern, localePattern } from "./schema/field-types.js";

/** What a file of the knowledge base is, by its path. */
export type FileKind =
	| { readonly kind: "shop" }
	| { readonly kind: "templates" }
	| { readonly kind: "article"; readonly id: string }
	| { readonly kind: "flow"; readonly id: string }
	| { readonly kind: "lexicon"; readonly locale: string }
	| { readonly kind: "questions"; readonly locale: string }
	/** In a known folder, but with a name that cannot be an id or a language. */
	| { readonly kind: "misnamed"; readonly name: string }
	/** A YAML file that nothing reads. */
	| { readonly kind: "unknown"; readonly folder: string };

/** Kind of the file at a path relative to the knowledge base. */
export function toFileKind(path: string): FileKind {
	if (path === "shop.yaml") return { kind: "shop" };
	if (path === "templates.yaml") return { kind: "templates" };
	const [folder = "", ...rest] = path.split("/");
	const name = rest.join("/");
	const stem = /^(.+)\.yaml$/.exec(name)?.[1];
	switch (folder) {
		case "articles":
		case "flows": {
			const id = stem?.replaceAll("/", ".") ?? "";
			return stem?.includes(".") || !articleIdPattern.test(id)
				? { kind: "misnamed", name }
				: { kind: folder === "flows" ? "flow" : "article", id };
		}
		case "lexicon":
		case "questions":
			return stem !== undefined && localePattern.test(stem)
				? { kind: folder, locale: stem }
				: { kind: "misnamed", name };
		default:
			return { kind: "unknown", folder: rest.length > 0 ? folder : path };
	}
}
