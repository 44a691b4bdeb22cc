import {
	type JudgedPromise,
	judgePromise,
	keptRate,
	type WaitEnd,
	type WaitNotice,
	type WaitPromise,
} from "@shopbell/handoff";

/** Keeps what shoppers were told and what came of it. */
export class WaitLedger {
	readonly #open = new Map<string, WaitPromise[]>();
	readonly #judged: JudgedPromise[] = [];
	#unknown = 0;
	#inside = 0;
	#early = 0;
	#late = 0;
	#fellBack = 0;
	#spread = 0;

	tell(handoffId: string, { estimate }: WaitNotice, now: number): void {
		if (!estimate) {
			this.#unknown++;
			return;
		}
		const promises = this.#open.get(handoffId) ?? [];
		promises.push({ toldAt: now, range: estimate });
		this.#open.set(handoffId, promises);
	}

	end(handoffId: string, end: WaitEnd): void {
		for (const promise of this.#open.get(handoffId) ?? []) {
			const judged = judgePromise(promise, end, end.at);
			if (!judged || judged.outcome === "withdrawn") continue;
			this.#judged.push(judged);
			const waited = end.at - promise.toldAt;
			this.#spread += promise.range.toMs - promise.range.fromMs;
			if (judged.outcome === "broken") {
				this.#late++;
				if (end.kind === "fell-back") this.#fellBack++;
			} else if (waited < promise.range.fromMs) this.#early++;
			else this.#inside++;
		}
		this.#open.delete(handoffId);
	}

	figures() {
		const judged = this.#inside + this.#early + this.#late;
		return {
			promises: judged,
			"share inside the range": this.#inside / judged,
			"share before the range": this.#early / judged,
			"share after the range": this.#late / judged,
			"share that fell back": this.#fellBack / judged,
			"kept rate": keptRate(this.#judged) ?? 0,
			"mean width of the range, s": this.#spread / judged / 1000,
			"share told without a range": this.#unknown / (this.#unknown + judged),
		};
	}
}
