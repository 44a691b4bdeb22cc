import { faultCases } from "./cases/fault-cases.js";
import { plainCases } from "./cases/plain-cases.js";
import { reportCases } from "./cases/report-cases.js";
import { type DeskCase, runDeskCase } from "./desk-case.js";
import type { DeskSubject } from "./desk-subject.js";

/** What every desk promises; which of it can be asked of one, its traits say. */
export const deskCases: readonly DeskCase[] = [
	...plainCases,
	...reportCases,
	...faultCases,
];

/** How a run over a desk ended. */
export interface DeskSuiteResult {
	readonly runs: number;
	/** One line for each thing that does not hold. */
	readonly broken: readonly string[];
	/** Longest time until a shopper heard what became of a request. */
	readonly toldAfterMs: number;
}

/** Runs the suite on a desk, each case in its variants, or in all of them, and each on a fresh one. */
export async function runDeskSuite(
	createSubject: () => Promise<DeskSubject>,
	{ isFull }: { readonly isFull: boolean },
): Promise<DeskSuiteResult> {
	const { traits, close } = await createSubject();
	await close();
	let runs = 0;
	let toldAfterMs = 0;
	const broken: string[] = [];
	for (const deskCase of deskCases) {
		if (!deskCase.fits(traits)) continue;
		const { variants = 1, fullVariants = variants } = deskCase;
		for (let n = 0; n < (isFull ? fullVariants : variants); n += 1) {
			runs += 1;
			const result = await runDeskCase(deskCase, createSubject, n);
			toldAfterMs = Math.max(toldAfterMs, result.toldAfterMs);
			broken.push(
				...result.broken.map((line) => `${deskCase.name} #${n}: ${line}`),
			);
		}
	}
	return { runs, broken, toldAfterMs };
}
