import type { DeskReport } from "../port/remote-desk.js";

/** The JSON of a report; undefined when it is none. */
export function readReport({ body }: DeskReport): unknown {
	try {
		return JSON.parse(
			new TextDecoder("utf-8", { fatal: true }).decode(body),
		) as unknown;
	} catch {
		return undefined;
	}
}
