import { ask, type Fetch } from "./check-addresses.js";
import { type Finding, failed, ok, skipped, warning } from "./finding.js";

/** Differences that are told, and that break sign-in and codes, ms. */
const oddMs = 2000;
const wrongMs = 30_000;

/** Another clock than this machine's. */
export interface OtherClock {
	readonly name: string;
	/** How far it is ahead of ours, ms. */
	readonly aheadMs: number;
	/** How exact it is, ms; an HTTP date has whole seconds. */
	readonly exactMs: number;
}

/** This machine's clock beside others. */
export function checkClock(others: readonly OtherClock[]): readonly Finding[] {
	const check = "clock";
	if (others.length === 0)
		return [skipped(check, "There is no other clock to compare with.")];
	return others.map(({ name, aheadMs, exactMs }) => {
		const off = Math.max(0, Math.abs(aheadMs) - exactMs);
		const shown = `This machine's clock is ${(off / 1000).toFixed(1)} s ${aheadMs > 0 ? "behind" : "ahead of"} that of ${name}.`;
		const fix = "Have both machines follow a time server (NTP).";
		if (off > wrongMs) return failed(check, shown, fix);
		return off > oddMs
			? warning(check, shown, fix)
			: ok(check, `This machine's clock agrees with that of ${name}.`);
	});
}

/** The clock of whoever answers at an address; undefined without an answer or its date. */
export async function askClock(
	url: string,
	fetcher: Fetch,
	now: () => number,
): Promise<OtherClock | undefined> {
	const asked = await ask(url, fetcher);
	if (asked.kind === "silent") return undefined;
	const at = Date.parse(asked.response.headers.get("date") ?? "");
	return Number.isNaN(at)
		? undefined
		: { name: url, aheadMs: at + 500 - now(), exactMs: 1500 };
}
