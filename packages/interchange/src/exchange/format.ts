import type { KnowledgeBase } from "@shopbell/knowledge";
import type { ImportedText } from "./imported-text.js";
import type { RowProblem } from "./row-problem.js";

/** Formats articles come from and go to. */
export type FormatId =
	| "csv"
	| "xlsx"
	| "qnamaker"
	| "zendesk"
	| "chatwoot"
	| "rasa"
	| "markdown"
	| "jsonld";

/** A file as bytes; paths with forward slashes. */
export interface ExchangeFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** What a reader has to know of the shop. */
export interface ReadContext {
	/** Languages of the shop. */
	readonly locales: readonly string[];
	/** Language of a text that does not say its own. */
	readonly language: string;
	/** Encoding of text files without a byte order mark, as WHATWG names it; default `utf-8`. */
	readonly encoding?: string;
}

/** Everything a source holds: texts to import, and every row that is none with its reason. */
export interface ReadResult {
	readonly texts: readonly ImportedText[];
	readonly problems: readonly RowProblem[];
}

/** Something of the knowledge base that a format cannot hold. */
export interface ExportLoss {
	/** `returns.how-to`, or empty when it is the same for every article. */
	readonly id: string;
	/** "short texts", "the facts behind numbers". */
	readonly what: string;
}

/** Files of an export, and what they do not hold. */
export interface WriteResult {
	readonly files: readonly ExchangeFile[];
	readonly losses: readonly ExportLoss[];
}

/** One format: how it is read and written. */
export interface ExchangeFormat {
	readonly id: FormatId;
	/** For help texts: "Zendesk Guide JSON". */
	readonly name: string;
	/** Endings of its files, with the dot. */
	readonly endings: readonly string[];
	read(
		files: readonly ExchangeFile[],
		context: ReadContext,
	): Promise<ReadResult>;
	/** Writes the articles in these languages. */
	write(
		knowledgeBase: KnowledgeBase,
		locales: readonly string[],
	): Promise<WriteResult>;
}
