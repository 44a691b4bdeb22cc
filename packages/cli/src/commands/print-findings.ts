import type { Finding } from "@shopbell/runtime/doctor";

const marks: Readonly<Record<Finding["status"], string>> = {
	ok: "✓",
	warning: "!",
	failed: "✗",
	skipped: "–",
};

/** A finding as one line: a mark, what was looked at, how it stands, what to do. */
export function toFindingLine({
	check,
	status,
	message,
	fix,
}: Finding): string {
	return `${marks[status]} ${check}: ${message}${fix === undefined ? "" : ` ${fix}`}\n`;
}
