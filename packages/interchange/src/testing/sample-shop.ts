import {
	createKnowledgeBase,
	type KnowledgeBase,
	type SourceFile,
	toArticlePath,
	writeYaml,
} from "@shopbell/knowledge";

/** A shop in two languages without articles. */
export const shopFiles: readonly SourceFile[] = [
	{
		path: "shop.yaml",
		text: `name: Lipa
locales: [en, pl]
default_locale: en
time_zone: Europe/Warsaw
facts:
  shop_url: https://lipa.example
  return_days: 30
`,
	},
	{ path: "lexicon/en.yaml", text: "person: [talk to a person]\n" },
	{ path: "lexicon/pl.yaml", text: "person: [chcę rozmawiać z człowiekiem]\n" },
];

/** An article file of the sample shop. */
export const toFile = (id: string, fields: object): SourceFile => ({
	path: toArticlePath(id),
	text: writeYaml(fields),
});

/** The knowledge base of these files; throws when it has mistakes. */
export function toKnowledgeBase(files: readonly SourceFile[]): KnowledgeBase {
	const result = createKnowledgeBase(files);
	if (result.kind === "broken")
		throw new Error(
			result.problems
				.map(({ file, line, message }) => `${file}:${line} ${message}`)
				.join("\n"),
		);
	return result.knowledgeBase;
}

/** Bytes of a text. */
export const toBytes = (text: string): Uint8Array =>
	new TextEncoder().encode(text);
