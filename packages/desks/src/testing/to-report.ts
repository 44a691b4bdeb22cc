import type { DeskReport } from "../port/remote-desk.js";

/** A report as its bytes would come. */
export function toReport(
	headers: Readonly<Record<string, string>>,
	body: string | Uint8Array,
	at: number,
): DeskReport {
	return {
		headers,
		body: typeof body === "string" ? new TextEncoder().encode(body) : body,
		at,
	};
}

/** The report without some headers. */
export function without(
	report: DeskReport,
	...names: readonly string[]
): DeskReport {
	return {
		...report,
		headers: Object.fromEntries(
			Object.entries(report.headers).filter(([name]) => !names.includes(name)),
		),
	};
}

/** The report with other headers or another body. */
export function withHeaders(
	report: DeskReport,
	headers: Readonly<Record<string, string | readonly string[]>>,
): DeskReport {
	return { ...report, headers: { ...report.headers, ...headers } };
}

/** The report with one more space at its end: the same JSON in other bytes. */
export function withSpace(report: DeskReport): DeskReport {
	return {
		...report,
		body: Uint8Array.from([...report.body, 0x20]),
	};
}

/** The report with another word in it. */
export function withOtherWords(report: DeskReport): DeskReport {
	return {
		...report,
		body: new TextEncoder().encode(
			new TextDecoder().decode(report.body).replaceAll("Anna", "Eve"),
		),
	};
}
