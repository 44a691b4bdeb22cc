import type { Facts, HandoffMode } from "@shopbell/knowledge";
import type { ImportedHead } from "../../exchange/imported-text.js";
import {
	createRowProblem,
	type RowPlace,
	type RowProblem,
} from "../../exchange/row-problem.js";
import type { ColumnId } from "./columns.js";

/** Lines of a cell that say something, white space made single spaces. */
export const splitLines = (cell: string): readonly string[] =>
	cell
		.split("\n")
		.map((line) => line.replace(/\s+/g, " ").trim())
		.filter((line) => line !== "");

/** The fields that are the same in every language, with the mistakes in them. An empty cell says nothing. */
export function readHead(
	cells: Partial<Record<ColumnId, string>>,
	place: RowPlace,
): { readonly head: ImportedHead; readonly problems: readonly RowProblem[] } {
	const problems: RowProblem[] = [];
	const wrong = (field: ColumnId, expected: string): undefined => {
		problems.push(
			createRowProblem(place, "field-invalid", {
				field,
				value: cells[field] ?? "",
				expected,
			}),
		);
		return undefined;
	};
	const value = (field: ColumnId) => {
		const text = cells[field]?.trim();
		return text === "" ? undefined : text;
	};
	const date = (field: ColumnId) => {
		const text = value(field);
		if (text === undefined) return undefined;
		return /^\d{4}-\d{2}-\d{2}$/.test(text)
			? text
			: wrong(field, "a day as 2027-03-31");
	};
	const handoff = value("handoff");
	const strictness = value("strictness");
	const facts = value("facts");
	const next = value("next");
	const head = {
		owner: value("owner"),
		reviewBy: date("review_by"),
		validFrom: date("valid_from"),
		validUntil: date("valid_until"),
		handoff:
			handoff === undefined || isHandoff(handoff)
				? handoff
				: wrong("handoff", "offer, always or on-request"),
		strictness:
			strictness === undefined
				? undefined
				: isShare(strictness)
					? Number(strictness)
					: wrong("strictness", "a number from 0 to 1"),
		facts:
			facts === undefined
				? undefined
				: (readFacts(facts) ??
					wrong("facts", 'JSON such as {"photo_days": 3}')),
		next: next?.split(/[\s,;]+/),
	};
	const stated = Object.fromEntries(
		Object.entries(head).filter(([, one]) => one !== undefined),
	);
	return { head: stated as ImportedHead, problems };
}

const isHandoff = (text: string): text is HandoffMode =>
	["offer", "always", "on-request"].includes(text);

const isShare = (text: string) =>
	/^\d(\.\d+)?$/.test(text) && Number(text) <= 1;

function readFacts(text: string): Facts | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value)
			? (value as Facts)
			: undefined;
	} catch {
		return undefined;
	}
}
