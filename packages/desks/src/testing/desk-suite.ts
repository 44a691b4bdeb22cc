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
}

/** Runs the whole suite on a desk, each case in all its variants and on a fresh one. */
export async function runDeskSuite(
	createSubject: () => Promise<DeskSubject>,
): Promise<DeskSuiteResult> {
	const { traits, close } = await createSubject();
	await close();
	let runs = 0;
	const broken: string[] = [];
	for (const deskCase of deskCases) {
		if (!deskCase.fits(traits)) continue;
		for (let variant = 0; variant < (deskCase.variants ?? 1); variant += 1) {
			runs += 1;
			const lines = await runDeskCase(deskCase, createSubject, variant);
			broken.push(
				...lines.map((line) => `${deskCase.name} #${variant}: ${line}`),
			);
		}
	}
	return { runs, broken };
}
