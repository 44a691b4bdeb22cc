import type { ConfusedQuestion, Confusion } from "./find-confusions.js";

/** Two articles that are taken for each other. */
export interface ConfusedPair {
	/** The one that is mistaken more often; equal ones in the order of their ids. */
	readonly a: string;
	readonly b: string;
	/** Questions for `a` that got `b`, the surest mistakes first. */
	readonly aAsB: readonly ConfusedQuestion[];
	/** Questions for `b` that got `a`. */
	readonly bAsA: readonly ConfusedQuestion[];
	/** Share 0..1 of the questions for either that got the other. */
	readonly share: number;
	/**
	 * `merge`: mistaken both ways for at least a tenth of the questions, so they may be one matter.
	 * `tell-apart`: mistaken both ways, less often. `strengthen`: `a` loses questions to `b` only.
	 */
	readonly advice: "merge" | "tell-apart" | "strengthen";
}

/** Share of questions from which on two articles may be one matter. */
const oneMatter = 0.1;

/** Both directions of each confusion together, most questions first. */
export function toConfusedPairs(
	confusions: readonly Confusion[],
): readonly ConfusedPair[] {
	const byKey = new Map(
		confusions.map((one) => [`${one.wanted} ${one.got}`, one]),
	);
	const pairs: ConfusedPair[] = [];
	for (const one of confusions) {
		const back = byKey.get(`${one.got} ${one.wanted}`);
		// The larger direction comes first in the list, so it leads the pair.
		if (
			back !== undefined &&
			confusions.indexOf(back) < confusions.indexOf(one)
		)
			continue;
		const count = one.questions.length + (back?.questions.length ?? 0);
		const asked = one.asked + (back?.asked ?? 0);
		const share = asked === 0 ? 0 : count / asked;
		pairs.push({
			a: one.wanted,
			b: one.got,
			aAsB: one.questions,
			bAsA: back?.questions ?? [],
			share,
			advice:
				back === undefined
					? "strengthen"
					: share >= oneMatter
						? "merge"
						: "tell-apart",
		});
	}
	return pairs.sort((a, b) => sizeOf(b) - sizeOf(a) || b.share - a.share);
}

const sizeOf = ({ aAsB, bAsA }: ConfusedPair) => aAsB.length + bAsA.length;
