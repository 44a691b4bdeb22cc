import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

/** What a web page says in JSON-LD. */
export interface PageData {
	/** `lang` of the page. */
	readonly language: string | undefined;
	/** Address that relative links start from: the page's canonical one. */
	readonly baseUrl: string | undefined;
	readonly data: readonly unknown[];
	/** Blocks that are no JSON. */
	readonly mistakes: readonly string[];
}

/** One question of an FAQPage. */
export interface PageQuestion {
	readonly identifier?: string;
	readonly language?: string;
	/** Plain text. */
	readonly name: string;
	/** HTML. */
	readonly answer: string;
}

const maxDepth = 20;

/** Finds the JSON-LD blocks of a page. */
export function readPage(html: string): PageData {
	const data: unknown[] = [];
	const mistakes: string[] = [];
	let language: string | undefined;
	let baseUrl: string | undefined;
	const visit = (node: Nodes): void => {
		if (node.type === "element") {
			const { tagName, properties } = node;
			if (tagName === "html" && typeof properties.lang === "string")
				language = properties.lang;
			if (tagName === "link" && String(properties.rel) === "canonical")
				baseUrl ??= String(properties.href);
			if (
				tagName === "script" &&
				String(properties.type).trim().toLowerCase() === "application/ld+json"
			) {
				const [child] = node.children;
				try {
					data.push(JSON.parse(child?.type === "text" ? child.value : ""));
				} catch (error) {
					mistakes.push((error as Error).message);
				}
			}
		}
		if ("children" in node) for (const child of node.children) visit(child);
	};
	try {
		visit(fromHtml(html));
	} catch (error) {
		// Thousands of elements inside each other exhaust the stack.
		if (!(error instanceof RangeError)) throw error;
		mistakes.push("its elements are nested too deep");
	}
	return { language, baseUrl, data, mistakes };
}

/** Every Question of every FAQPage in a piece of JSON-LD. */
export function findQuestions(
	data: unknown,
	language?: string,
	depth = 0,
): PageQuestion[] {
	if (depth > maxDepth || typeof data !== "object" || data === null) return [];
	if (Array.isArray(data))
		return data.flatMap((one) => findQuestions(one, language, depth + 1));
	const node = data as Record<string, unknown>;
	const own = textOf(node.inLanguage) ?? language;
	if (hasType(node, "Question")) {
		const answers = [node.acceptedAnswer ?? node.suggestedAnswer].flat();
		const answer = answers
			.map((one) => textOf((one as { text?: unknown } | undefined)?.text))
			.find((text) => text !== undefined);
		const identifier = textOf(node.identifier);
		return [
			{
				...(identifier === undefined ? {} : { identifier }),
				...(own === undefined ? {} : { language: own }),
				name: textOf(node.name) ?? textOf(node.text) ?? "",
				answer: answer ?? "",
			},
		];
	}
	return ["@graph", "mainEntity", "hasPart"].flatMap((field) =>
		findQuestions(node[field], own, depth + 1),
	);
}

const textOf = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== "" ? value : undefined;

const hasType = (node: Record<string, unknown>, type: string) =>
	[node["@type"]].flat().includes(type);
