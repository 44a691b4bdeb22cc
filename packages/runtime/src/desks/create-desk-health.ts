import type { DeskHealth, DeskLine } from "@shopbell/desks";

/** What health reports of a desk outside. */
export interface DeskOutsideHealth {
	readonly kind: string;
	readonly status: DeskHealth["kind"];
	/** A code, where it is ill. */
	readonly why?: string;
}

/** Time for which an answer is believed, so that looking often does not call the desk often. */
const heldMs = 30_000;
/** Longest wait for a sign of life. */
const waitMs = 2000;

/** Asks a desk outside how it is, at most twice a minute. The bot is well without it. */
export function createDeskHealth(
	line: Pick<DeskLine, "name" | "check">,
	now: () => number,
): () => Promise<DeskOutsideHealth> {
	let known: { readonly at: number; readonly health: DeskHealth } | undefined;
	return async () => {
		if (known === undefined || now() - known.at >= heldMs) {
			let cut: NodeJS.Timeout | undefined;
			const health = await Promise.race([
				line.check(),
				new Promise<DeskHealth>((resolve) => {
					cut = setTimeout(
						() => resolve({ kind: "ill", why: "desk.silent" }),
						waitMs,
					);
				}),
			]);
			clearTimeout(cut);
			known = { at: now(), health };
		}
		const { health } = known;
		return {
			kind: line.name,
			status: health.kind,
			...(health.kind === "ill" ? { why: health.why } : {}),
		};
	};
}
