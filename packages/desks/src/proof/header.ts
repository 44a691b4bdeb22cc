import type { DeskReport } from "../port/remote-desk.js";

/** One header; undefined when it is missing or came more than once, since nobody can tell which is meant. */
export function headerOf(
	{ headers }: DeskReport,
	name: string,
): string | undefined {
	const value = headers[name];
	return typeof value === "string" ? value : undefined;
}
